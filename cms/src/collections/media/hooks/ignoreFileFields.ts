import type { CollectionBeforeOperationHook } from 'payload';

/** What Payload writes itself of a file that was uploaded. */
const fileFields = [
	...['filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY'],
	...['sizes', 'url', 'thumbnailURL'],
];

/**
 * `beforeOperation` of media: what a request says of these is left away. Payload would keep it, and whoever
 * named another document's file there would have it removed together with their own.
 */
export const ignoreFileFields: CollectionBeforeOperationHook = ({ args, operation }) => {
	if (operation !== 'create' && operation !== 'update') return;
	const { data } = args as { data?: Record<string, unknown> };
	if (!data) return;
	const kept = Object.entries(data).filter(([name]) => !fileFields.includes(name));
	return { ...args, data: Object.fromEntries(kept) };
};
