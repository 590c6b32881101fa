import { RenderTimeoutError } from './contract.ts';

/** Rejects after `ms` milliseconds with `RenderTimeoutError`, and aborts the signal that `run` gets. */
export function withDeadline<T>(ms: number, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
	const controller = new AbortController();
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => {
			controller.abort(new RenderTimeoutError(`Not ready after ${ms} ms.`));
			reject(controller.signal.reason);
		}, ms);
		run(controller.signal)
			.then(resolve, reject)
			.finally(() => clearTimeout(timer));
	});
}
