/** The public spelling of an option: `in-court` is `IN_COURT`, `pressRelease` is `PRESS_RELEASE`. */
export function upperSnake(value: string): string {
	return value
		.replace(/([a-z0-9])([A-Z])/g, '$1_$2')
		.replace(/[^A-Za-z0-9]+/g, '_')
		.toUpperCase();
}
