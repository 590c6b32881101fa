import type { TagChange } from '../tag-index.ts';
import type { Value } from './value.ts';

export type Told = Omit<TagChange, 'at'>;

/** What a node was told, whatever became of its memory. */
export interface Lineage {
	removed: { epoch: string; change: Told }[];
	/** The last beginning that it took: nothing of before is to be shown again. */
	begun: { epoch: string; position: number } | undefined;
}

export const dependsOn = (value: Value, change: Told) =>
	change.position > value.position && change.tags.some((tag) => value.tags.includes(tag));

export function isWithdrawn(value: Value, { begun, removed }: Lineage): boolean {
	// What was begun before the node followed anything was given out, and never stored.
	const begunIn = value.begunIn || value.epoch;
	if (begun && begunIn < begun.epoch) return true;
	if (value.epoch !== begunIn) return false;
	if (value.epoch === begun?.epoch && value.position < begun.position) return true;
	return removed.some(({ epoch, change }) => epoch === value.epoch && dependsOn(value, change));
}
