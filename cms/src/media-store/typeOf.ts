/** What a file is, by the ending that the admin has given it. */
export function typeOf(name: string): string {
	const ending = /\.([a-z]+)$/.exec(name)?.[1] ?? '';
	return types[ending] ?? 'application/octet-stream';
}

const types: Record<string, string> = {
	gif: 'image/gif',
	jpg: 'image/jpeg',
	pdf: 'application/pdf',
	png: 'image/png',
	webp: 'image/webp',
};
