/** The text at a path like `link.label` inside of the data of a row; empty when there is none. */
export function textAt(data: unknown, path: string): string {
	const value = path
		.split('.')
		.reduce<unknown>(
			(part, name) => (part as Record<string, unknown> | null | undefined)?.[name],
			data,
		);
	return typeof value === 'string' ? value.trim() : '';
}
