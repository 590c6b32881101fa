/** The page number of a query such as `?page=2`: 1 when it is absent, null when it is no page number. */
export function parsePage(value: string | null): number | null {
	if (value === null) return 1;
	return /^[1-9]\d{0,4}$/.test(value) ? Number(value) : null;
}
