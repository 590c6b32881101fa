/**
 * Whether the data of an operation asks for publication. With `locale=all` the status is an object
 * with one status per language.
 */
export function asksToPublish(data: unknown): boolean {
	if (typeof data !== 'object' || data === null || !('_status' in data)) return false;
	const status = data._status;
	if (typeof status === 'object' && status !== null) {
		return Object.values(status).includes('published');
	}
	return status === 'published';
}
