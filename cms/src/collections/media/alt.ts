export function isDecorative(data: unknown): boolean {
	return (data as { decorative?: boolean | null } | undefined)?.decorative === true;
}

/** Whether an image has the alternative text that it needs; otherwise what is to be done. */
export function validAlt(value: unknown, { data }: { data: unknown }): true | string {
	return (typeof value === 'string' && value.trim() !== '') || isDecorative(data)
		? true
		: 'Describe the image for people who do not see it, or mark it as decorative.';
}
