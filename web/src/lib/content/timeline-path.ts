/**
 * Whether the path of a development leads to a timeline that it stands on. While none of its programs
 * is published it names the list of programs, where there is nothing to see of it.
 */
export function leadsToTimeline(path: string): boolean {
	return path.startsWith('/programs/');
}
