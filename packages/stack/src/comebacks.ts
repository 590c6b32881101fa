import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds before the first, second, … attempt to bring something back; the last before all further ones. */
const usualDelays = [500, 1_000, 2_000, 5_000, 10_000, 30_000];
/** After this time of service an earlier end no longer counts, in milliseconds. */
const forgivenAfterMs = 5 * 60_000;

export interface Comebacks {
	/** To be told whenever it serves. */
	serves(): void;
	/** Launches it again until it serves, however often that takes: what runs beside it is of use meanwhile. */
	bringBack(wanted: AbortSignal): Promise<void>;
}

/**
 * Brings back what ended though it was wanted.
 *
 * @param launch resolves when it serves; rejects with what a person should know
 */
export function createComebacks({
	name,
	launch,
	report,
	delays = usualDelays,
}: {
	name: string;
	launch: () => Promise<void>;
	report: (line: string) => void;
	delays?: readonly number[];
}): Comebacks {
	let ends = 0;
	let servingSince = Infinity;

	async function untilDue(wanted: AbortSignal): Promise<void> {
		const delay = delays[Math.min(ends, delays.length) - 1];
		await sleep(delay, undefined, { signal: wanted }).catch((error: unknown) => {
			if (!wanted.aborted) throw error;
		});
	}

	return {
		serves: () => (servingSince = performance.now()),
		async bringBack(wanted) {
			if (performance.now() - servingSince > forgivenAfterMs) ends = 0;
			for (;;) {
				ends += 1;
				await untilDue(wanted);
				if (wanted.aborted) return;
				try {
					await launch();
					report(`${name} is running again.`);
					return;
				} catch (error) {
					if (wanted.aborted) return;
					report((error as Error).message);
				}
			}
		},
	};
}
