/** Something went wrong that a message explains; no stack trace is needed. */
export class Failure extends Error {
	/**
	 * @param {string} message what happened
	 * @param {string} [hint] what to do about it
	 * @param {string} [output] what the tool said; its end is shown
	 */
	constructor(message, hint, output) {
		super(message);
		this.name = 'Failure';
		this.hint = hint;
		this.output = output;
	}
}

const SHOWN_LINES = 40;

/** Explains an error on the terminal. */
export function explain(error) {
	const output = error?.output?.trim();
	if (output) {
		const lines = output.split('\n');
		if (lines.length > SHOWN_LINES) console.error(`… ${lines.length - SHOWN_LINES} lines before …`);
		console.error(lines.slice(-SHOWN_LINES).join('\n'));
	}
	const isExplained = ['Failure', 'StartError'].includes(error?.name);
	console.error(`\n${isExplained ? error.message : (error?.stack ?? error)}`);
	if (error?.name === 'Failure' && error.hint) console.error(error.hint);
}
