const controller = new AbortController();
const forced = new Set();
let firstAt = 0;

/** Aborts when the user presses Ctrl-C or the process is asked to end. */
export const interrupted = controller.signal;

/** Called before a second Ctrl-C ends this process at once: kill here, without waiting. */
export function onSecondInterrupt(callback) {
	forced.add(callback);
	return () => forced.delete(callback);
}

/** Ctrl-C arrives once from the terminal and once more from npm, so the second within this time is the same one. */
const SAME_KEY_PRESS_MS = 800;

function interrupt(signal) {
	if (!controller.signal.aborted) {
		firstAt = Date.now();
		controller.abort(new Interrupted(signal));
		return;
	}
	if (signal !== 'SIGINT' || Date.now() - firstAt < SAME_KEY_PRESS_MS) return;
	for (const callback of forced) callback();
	process.exit(130);
}

/** What is thrown by work that was interrupted: no mistake, nothing to explain. */
export class Interrupted extends Error {
	constructor(signal) {
		super(`Interrupted by ${signal}`);
		this.name = 'Interrupted';
		this.signal = signal;
	}
}

let watching = false;
/** From here on signals no longer end the process by themselves. */
export function watchSignals() {
	if (watching) return;
	watching = true;
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => interrupt(signal));
	if (!process.env.LTS_WRAPPED && !process.env.npm_lifecycle_event) return;
	// npm, or the process that started this one under a newer Node, may be killed without a word.
	const parent = process.ppid;
	setInterval(() => {
		if (process.ppid !== parent) interrupt('SIGHUP');
	}, 500).unref();
}
