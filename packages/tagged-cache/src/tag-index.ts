/** One change, as a feed tells it. */
export interface TagChange {
	/** Place in the one order of all changes: a whole number, greater than that of every earlier change. */
	position: number;
	tags: readonly string[];
	/** `removed`: what carried these tags before must never be shown again, whatever happens. */
	kind: 'changed' | 'removed';
	/** When this process learned of the change, in milliseconds on the clock of the cache. */
	at: number;
}

/** What a rendered value was made of. */
export interface Dependencies {
	tags: readonly string[];
	/** A position not later than the reading of anything in the value. */
	position: number;
	/** `TagIndex.generation` when the render began: positions compare only within one. */
	generation: number;
}

export type Verdict =
	| { state: 'current' }
	/** Something changed; the first such change was applied at `since` (or later, never earlier, than told). */
	| { state: 'outdated'; since: number }
	/** Something was removed, or nobody can tell any more: not to be shown. */
	| { state: 'removed' };

export interface TagIndex {
	/** Counts resets; 0 until the feed was reached for the first time. */
	readonly generation: number;
	/** Grows whenever a verdict may have become another. */
	readonly version: number;
	/** The highest position applied. */
	readonly position: number;
	/** Takes a change. The same change again, or one that arrives late, is fine. */
	apply(change: TagChange): void;
	/** Forgets everything, for a feed that begins (anew) at `position`: nothing made before is valid. */
	reset(position: number): void;
	judge(dependencies: Dependencies): Verdict;
	/** Calls `listener` after every change and reset; a reset counts as a removal of everything. */
	onApplied(listener: (kind: TagChange['kind']) => void): void;
}

interface TagState {
	/** Of the last change. */
	position: number;
	/** Of the last removal. */
	removed: number;
	/** When the running burst of changes began, and the last position before it. */
	burstAt: number;
	beforeBurst: number;
}

const current: Verdict = { state: 'current' };
const removed: Verdict = { state: 'removed' };

/**
 * Remembers the position of each tag's last change.
 *
 * Changes of one tag within `burstMs` are counted as old as the first of them: this bounds the memory
 * of a tag and can only make a value look outdated for longer than it is. A tag that is forgotten for
 * `maxTags` raises the floor under all values instead: they may look older than they are, never newer.
 */
export function createTagIndex({
	maxTags = 100_000,
	burstMs = 1000,
}: { maxTags?: number; burstMs?: number } = {}): TagIndex {
	// In the order of their last change, so that the first one is the one to forget.
	const states = new Map<string, TagState>();
	const listeners: ((kind: TagChange['kind']) => void)[] = [];
	let outdatedFloor = 0;
	let removedFloor = 0;
	let generation = 0;
	let version = 0;
	let position = 0;

	function applyToTag(tag: string, change: TagChange): void {
		const state = states.get(tag) ?? {
			position: outdatedFloor,
			removed: 0,
			burstAt: -Infinity,
			beforeBurst: 0,
		};
		if (change.position > state.position) {
			if (change.at - state.burstAt >= burstMs || change.at < state.burstAt) {
				state.beforeBurst = state.position;
				state.burstAt = change.at;
			}
			state.position = change.position;
		}
		if (change.kind === 'removed') state.removed = Math.max(state.removed, change.position);
		states.delete(tag);
		states.set(tag, state);
		if (states.size > maxTags) forgetOldest();
	}

	function forgetOldest(): void {
		const [oldest] = states;
		if (!oldest) return;
		const [tag, state] = oldest;
		outdatedFloor = Math.max(outdatedFloor, state.position);
		removedFloor = Math.max(removedFloor, state.removed);
		states.delete(tag);
	}

	function tell(kind: TagChange['kind']): void {
		for (const listener of listeners) listener(kind);
	}

	return {
		get generation() {
			return generation;
		},
		get version() {
			return version;
		},
		get position() {
			return position;
		},
		apply(change) {
			for (const tag of change.tags) applyToTag(tag, change);
			position = Math.max(position, change.position);
			version += 1;
			tell(change.kind);
		},
		reset(head) {
			states.clear();
			outdatedFloor = removedFloor = position = head;
			generation += 1;
			version += 1;
			tell('removed');
		},
		onApplied(listener) {
			listeners.push(listener);
		},
		judge(dependencies) {
			if (dependencies.generation !== generation) return removed;
			if (dependencies.position < removedFloor) return removed;
			let since = dependencies.position < outdatedFloor ? -Infinity : Infinity;
			for (const tag of dependencies.tags) {
				const state = states.get(tag);
				if (!state || state.position <= dependencies.position) continue;
				if (state.removed > dependencies.position) return removed;
				since = Math.min(
					since,
					dependencies.position < state.beforeBurst ? -Infinity : state.burstAt,
				);
			}
			return since === Infinity ? current : { state: 'outdated', since };
		},
	};
}
