import type { CollectionConfig } from 'payload';

import { guardMediaFile } from '../../access/guardMediaFile.ts';
import { lockSharedFields } from '../../access/lockSharedFields.ts';
import { mediaAccess } from '../../access/mediaAccess.ts';
import { getEnvironment } from '../../environment.ts';
import { allowedTypes } from './allowedTypes.ts';
import { isDecorative, validAlt } from './alt.ts';
import { prepareImage } from './hooks/prepareImage.ts';

export const media: CollectionConfig = {
	slug: 'media',
	labels: { singular: 'Image', plural: 'Media' },
	typescript: { interface: 'Media' },
	access: mediaAccess,
	defaultSort: '-createdAt',
	// A copy of a file under another name would be one more to describe and to keep up.
	disableDuplicate: true,
	hooks: { beforeOperation: [guardMediaFile, prepareImage] },
	upload: {
		staticDir: getEnvironment().mediaDir,
		mimeTypes: [...allowedTypes],
		adminThumbnail: 'thumbnail',
		displayPreview: true,
		// Files are served as immutable, and cropping would change one under its name.
		crop: false,
		focalPoint: false,
		// The server fetches nothing on an editor's behalf.
		pasteURL: false,
		imageSizes: [
			webp('thumbnail', 320),
			webp('small', 640),
			webp('medium', 1024),
			webp('large', 1600),
		],
	},
	admin: {
		group: 'Media',
		description: 'Pictures. JPEG, PNG, WebP or GIF, up to 20 MB.',
		useAsTitle: 'filename',
		defaultColumns: ['filename', 'alt', 'credit', 'updatedAt'],
		listSearchableFields: ['filename', 'alt', 'caption', 'credit'],
	},
	fields: lockSharedFields([
		{
			name: 'alt',
			type: 'text',
			label: 'Alternative text',
			localized: true,
			validate: validAlt,
			admin: {
				description:
					'What a person who does not see it needs to know: “A mother and two children wave at an airport”. No “Image of”.',
				condition: (data) => !isDecorative(data),
				components: { Field: '/src/admin/AltField.tsx#AltField' },
			},
		},
		{
			name: 'decorative',
			type: 'checkbox',
			label: 'Only decorative',
			defaultValue: false,
			admin: { description: 'It says nothing that the text does not say. Screen readers skip it.' },
		},
		{
			name: 'caption',
			type: 'text',
			label: 'Caption',
			localized: true,
			admin: { description: 'Shown below the image: “Kabul airport, August 2021”.' },
		},
		{
			name: 'credit',
			type: 'text',
			label: 'Credit',
			admin: {
				description: 'Who made it, as they ask to be named: “Photo: Ana Ruiz / CC BY 4.0”.',
			},
		},
	]),
};

function webp(name: string, width: number) {
	return {
		name,
		width,
		withoutEnlargement: true,
		formatOptions: { format: 'webp', options: { quality: 80 } },
	} as const;
}
