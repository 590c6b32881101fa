const minuteMs = 60_000;

/** `2026-11-25T09:00`, as a field for day and time gives it; seconds may follow. */
const wallClock = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

export function isTimeZone(name: string): boolean {
	try {
		return new Intl.DateTimeFormat('en-US', { timeZone: name }) instanceof Intl.DateTimeFormat;
	} catch {
		return false;
	}
}

/**
 * The moment at which the clocks of a time zone show this; null for what is no day and time, and
 * for what no clock there shows because an hour is left out. What they show twice means the first.
 *
 * @param shown `2026-11-25T09:00`
 */
export function momentOf(shown: string, timeZone: string): Date | null {
	if (!wallClock.test(shown)) return null;
	const asUtc = Date.parse(`${shown}Z`);
	// Also a 30th of February, which would be taken for a day in March.
	if (Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(shown)) return null;
	// The offset may change in between: those of a day before and after are all that there can be.
	const day = 24 * 60 * minuteMs;
	const candidates = [asUtc - day, asUtc + day]
		.map((around) => asUtc - offsetAt(around, timeZone))
		.filter((moment) => moment + offsetAt(moment, timeZone) === asUtc);
	return candidates.length === 0 ? null : new Date(Math.min(...candidates));
}

/** What the clocks of a time zone show at a moment: `2026-11-25T09:00`. */
export function clockIn(moment: Date, timeZone: string): string {
	const shown = new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone));
	return shown.toISOString().slice(0, 16);
}

/** Milliseconds by which the clocks of a time zone are ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
	const format = new Intl.DateTimeFormat('en-US', {
		...{ timeZone, hourCycle: 'h23' },
		...{ year: 'numeric', month: 'numeric', day: 'numeric' },
		...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
	});
	const parts = format.formatToParts(moment);
	const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
	const shown = Date.UTC(
		...([part('year'), part('month') - 1, part('day')] as const),
		...([part('hour'), part('minute'), part('second')] as const),
	);
	return shown - Math.floor(moment / 1000) * 1000;
}

/** `Nov 25, 2026, 9:00 AM EST (New York)`: for people, with the time zone said twice over. */
export function describeMoment(moment: Date | string, timeZone: string): string {
	const text = new Date(moment).toLocaleString('en-US', {
		...{ timeZone, timeZoneName: 'short' },
		...{ year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
	});
	return timeZone === 'UTC' ? text : `${text} (${cityOf(timeZone)})`;
}

/** `America/New_York` is `New York`. */
export function cityOf(timeZone: string): string {
	return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
