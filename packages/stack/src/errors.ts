/** A start that cannot go on for a reason that whoever started it can remove. */
export class StartError extends Error {
	readonly hint: string;

	/**
	 * @param message what is wrong, as a sentence
	 * @param hint what to do about it, as a sentence
	 */
	constructor(message: string, hint = '', options?: ErrorOptions) {
		super(hint ? `${message}\n${hint}` : message, options);
		this.name = 'StartError';
		this.hint = hint;
	}
}
