import { Interrupted } from './interrupt.mjs';

const isTerminal = process.stdout.isTTY === true;
const TITLE_WIDTH = 44;

/**
 * Does one piece of work, with a line that says what and, when done, how long it took.
 *
 * The work gets `note`: what it says appears under the line when it is done.
 *
 * @template T
 * @param {string} title
 * @param {(note: (text: string) => void) => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
	const startedAt = Date.now();
	const notes = [];
	const label = `  ${title} `.padEnd(TITLE_WIDTH, '.');
	const elapsed = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
	let timer;
	if (isTerminal) {
		const show = () => process.stdout.write(`\r${label} ${elapsed()}`);
		show();
		timer = setInterval(show, 500);
	} else {
		// In a log the line is written at once, so that a long step does not look like a standstill.
		process.stdout.write(label);
	}
	const finish = (text) => {
		clearInterval(timer);
		process.stdout.write(`${isTerminal ? `\r${label}` : ''} ${text}\n`);
		for (const note of notes) process.stdout.write(`      ${note}\n`);
	};
	try {
		const result = await work((text) => notes.push(text));
		finish(elapsed());
		return result;
	} catch (error) {
		finish(error instanceof Interrupted ? 'stopped' : 'failed');
		throw error;
	}
}
