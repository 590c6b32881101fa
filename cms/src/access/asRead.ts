import type { GlobalAfterReadHook } from 'payload';

// Next bundles the pages and the REST API apart, and whichever is asked first reads for both: what
// they share has to live outside of modules.
const key = Symbol.for('lts.documentsAsRead');
const shared = globalThis as { [key]?: WeakSet<object> };
const documentsAsRead = (shared[key] ??= new WeakSet());

/**
 * `afterRead` of globals. To find out whether a form may be changed, the admin asks with the
 * published global just as it read it, and to find out whether to show the publish button with a
 * copy whose status says `published`: only the object itself tells the questions apart.
 */
export const rememberAsRead: GlobalAfterReadHook = ({ doc }) => {
	documentsAsRead.add(doc);
};

/** Whether the data is a document as Payload handed it out, and so asks for nothing. */
export function isAsRead(data: unknown): boolean {
	return typeof data === 'object' && data !== null && documentsAsRead.has(data);
}
