import type { TagIndex } from '@lts/tagged-cache';
import type { KnownHelp } from './help/known-help.ts';

/**
 * The same index, which tells the help what it was told itself: after it, so that what the help then asks for is
 * not answered from before the change.
 */
export function alsoTelling(index: TagIndex, help: Pick<KnownHelp, 'apply' | 'reset'>): TagIndex {
	const told: Pick<TagIndex, 'apply' | 'reset'> = {
		apply(change) {
			index.apply(change);
			help.apply(change);
		},
		reset(position, ...epoch) {
			index.reset(position, ...epoch);
			help.reset(position);
		},
	};
	// Not spread: a copy would go on telling the generation and the position of this moment.
	return Object.assign(Object.create(index) as TagIndex, told);
}
