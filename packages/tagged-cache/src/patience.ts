import type { Clock } from './clock.ts';
import { RenderTimeoutError, type TaggedCacheOptions } from './contract.ts';

type PatienceOptions = Pick<TaggedCacheOptions<unknown>, 'patienceMs' | 'hurryMs' | 'isHurried'>;

/** How long readers wait for a render while there is something that may stand in for it. */
export function createPatience(options: PatienceOptions, { steady }: Clock) {
	const { patienceMs = Infinity, hurryMs = patienceMs / 10, isHurried = () => false } = options;

	/**
	 * @param standIn what to take when that was long enough; undefined where there is nothing: then it waits on
	 * @returns what the render makes, or what stands in for it
	 */
	return function waitFor<Made, Old>(
		render: Promise<Made>,
		standIn: (tooSlow: RenderTimeoutError) => Old | undefined,
	): Promise<Made | Old> {
		if (patienceMs === Infinity) return render;
		const since = steady();
		return new Promise((resolve, reject) => {
			let timer: NodeJS.Timeout | undefined;
			let wasHurried = false;
			// Again and again: that renders take long may turn out while this one does. Who was in a hurry stays so.
			const look = () => {
				wasHurried ||= isHurried();
				const ms = wasHurried ? hurryMs : patienceMs;
				const left = ms - (steady() - since);
				if (left > 0) {
					timer = setTimeout(look, Math.min(left, hurryMs));
					return;
				}
				const old = standIn(new RenderTimeoutError(`Not ready after ${ms} ms.`));
				if (old !== undefined) resolve(old);
			};
			look();
			render.then(resolve, reject).finally(() => clearTimeout(timer));
		});
	};
}
