/*
 * Loaded into the processes under test before anything else: at SIGUSR2 the clock moves, to six hours
 * ahead, then to six hours behind, then back. It is what a program sees when somebody sets the clock:
 * `Date` moves, timers and `performance.now` do not.
 */
const hour = 3_600_000;
const offsets = [0, 6 * hour, -6 * hour];
let turn = 0;
const RealDate = Date;
const now = () => RealDate.now() + (offsets[turn % offsets.length] ?? 0);

globalThis.Date = new Proxy(RealDate, {
	apply: () => new RealDate(now()).toString(),
	construct: (target, values: [], newTarget) =>
		Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as Date,
	get: (target, name, receiver) =>
		name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
});

process.on('SIGUSR2', () => (turn += 1));
