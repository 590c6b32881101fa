import { setTimeout as wait } from 'node:timers/promises';

const defaultTimes = {
	/** Who asks may wait for a second only, and then think that this process is dead. */
	patienceMs: 300,
	/** What has not answered by then does not. */
	lookMs: 3000,
	/** For so long a state counts while the next look is under way: longer than from one question to the next. */
	validMs: 30_000,
};

/**
 * A state of health for those who ask often and cannot wait: what a look shows where that comes soon, else
 * what the one before showed, with its time. However many ask, there is one look at a time.
 * @param failed what is said while a look fails, or none has ended for a long time
 */
export function lastKnown<State extends object>({
	look,
	failed,
	times,
}: {
	look: () => Promise<State>;
	failed: (error: Error) => State;
	times?: Partial<typeof defaultTimes>;
}): () => Promise<State & { asOf: string }> {
	const { patienceMs, lookMs, validMs } = { ...defaultTimes, ...times };
	let looking: Promise<void> | undefined;
	let seen: { state: State & { asOf: string }; at: number } | undefined;

	async function lookOnce(): Promise<void> {
		const state = await within(lookMs, look).catch((error: unknown) => failed(asError(error)));
		seen = { state: asOfNow(state), at: performance.now() };
	}

	return async () => {
		looking ??= lookOnce().finally(() => (looking = undefined));
		await Promise.race([looking, wait(patienceMs, undefined, { ref: false })]);
		if (seen && performance.now() - seen.at < validMs) return seen.state;
		return asOfNow(failed(lateness(patienceMs)));
	};
}

function asOfNow<State extends object>(state: State): State & { asOf: string } {
	return { ...state, asOf: new Date().toISOString() };
}

async function within<Value>(milliseconds: number, ask: () => Promise<Value>): Promise<Value> {
	const ended = new AbortController();
	const timeout = wait(milliseconds, undefined, { ref: false, signal: ended.signal });
	const late = timeout.then(() => Promise.reject(lateness(milliseconds)));
	// Rejects as well when it is not needed any more.
	late.catch(() => undefined);
	try {
		return await Promise.race([ask(), late]);
	} finally {
		ended.abort();
	}
}

const lateness = (milliseconds: number) => new Error(`no answer within ${milliseconds / 1000} s`);

function asError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}
