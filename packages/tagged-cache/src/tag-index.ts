/** One change, as a feed tells it. */
export interface TagChange {
	/** Place in the one order of all changes: a whole number, greater than that of every earlier change. */
	position: number;
	tags: readonly string[];
	/** `removed`: what carried these tags before must never be shown again, whatever happens. */
	kind: 'changed' | 'removed';
	/** When this process learned of the change, in milliseconds on its steady clock: `performance.now()`. */
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
	/** Names the history that positions belong to, as told by `reset`. */
	readonly epoch: string;
	/** Every change up to here was applied, as told by `reset` and `follow`. */
	readonly followed: number;
	/** Of how many tags the last change is remembered. */
	readonly tagCount: number;
	/** Takes a change. The same change again, or one that arrives late, is fine. */
	apply(change: TagChange): void;
	/** Every change up to `position` was applied: where a later process is to go on. */
	follow(position: number): void;
	/** Forgets everything, for a feed that begins (anew) at `position`: nothing made before is valid. */
	reset(position: number, epoch?: string): void;
	judge(dependencies: Dependencies): Verdict;
	/** Calls `listener` after every change and reset; a reset counts as a removal of everything. */
	onApplied(listener: (kind: TagChange['kind']) => void): void;
}

/** All that an index knows, for another process to go on with. */
export interface IndexState {
	epoch: string;
	followed: number;
	outdatedFloor: number;
	removedFloor: number;
	/** In the order of their last change. */
	tags: (readonly [tag: string, position: number, removed: number])[];
}

/** Where an index keeps what it knows. A journal in trouble never throws: it forgets, and says so. */
export interface Journal {
	/**
	 * What was known to the processes before, if that can be trusted. It stays where it is until the
	 * first change that they did not know.
	 * @param state to be asked for whenever the journal is to be written anew
	 */
	open(state: () => IndexState): IndexState | undefined;
	/** When it returns, the change outlives this process; or nothing stored can be judged after it. */
	note(change: TagChange, followed: number): void;
	/** Replaces everything by the state as it is now. */
	begin(): void;
	close(): void;
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
 *
 * With a journal it begins with what the processes before it knew (generation 1), or with nothing.
 */
export function createTagIndex({
	maxTags = 100_000,
	burstMs = 1000,
	journal,
}: { maxTags?: number; burstMs?: number; journal?: Journal } = {}): TagIndex {
	// In the order of their last change, so that the first one is the one to forget.
	const states = new Map<string, TagState>();
	const listeners: ((kind: TagChange['kind']) => void)[] = [];
	let outdatedFloor = 0;
	let removedFloor = 0;
	let generation = 0;
	let version = 0;
	let position = 0;
	let epoch = '';
	let followed = 0;

	/** False when this was known already. */
	function applyToTag(tag: string, change: TagChange): boolean {
		const state = states.get(tag) ?? {
			position: outdatedFloor,
			removed: 0,
			burstAt: -Infinity,
			beforeBurst: 0,
		};
		const isNew =
			change.position > state.position ||
			(change.kind === 'removed' && change.position > state.removed);
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
		return isNew;
	}

	function forgetOldest(): void {
		const [oldest] = states;
		if (!oldest) return;
		const [tag, state] = oldest;
		outdatedFloor = Math.max(outdatedFloor, state.position);
		removedFloor = Math.max(removedFloor, state.removed);
		states.delete(tag);
	}

	function stateNow(): IndexState {
		const tags = Array.from(
			states,
			([tag, state]) => [tag, state.position, state.removed] as const,
		);
		return { epoch, followed, outdatedFloor, removedFloor, tags };
	}

	/** When the changes happened is not known any more: long ago. */
	function adopt(state: IndexState): void {
		({ epoch, followed, outdatedFloor, removedFloor } = state);
		position = Math.max(followed, outdatedFloor);
		for (const [tag, last, lastRemoved] of state.tags) {
			const times = { burstAt: -Infinity, beforeBurst: last };
			states.set(tag, { position: last, removed: lastRemoved, ...times });
			position = Math.max(position, last);
			if (states.size > maxTags) forgetOldest();
		}
		generation = version = 1;
	}

	const known = journal?.open(stateNow);
	if (known) adopt(known);

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
		get epoch() {
			return epoch;
		},
		get followed() {
			return followed;
		},
		get tagCount() {
			return states.size;
		},
		apply(change) {
			let isNew = false;
			for (const tag of change.tags) isNew = applyToTag(tag, change) || isNew;
			position = Math.max(position, change.position);
			version += 1;
			// Before anybody can learn of it.
			if (isNew) journal?.note(change, followed);
			tell(change.kind);
		},
		follow(to) {
			followed = Math.max(followed, to);
		},
		reset(head, newEpoch = '') {
			states.clear();
			outdatedFloor = removedFloor = position = followed = head;
			epoch = newEpoch;
			generation += 1;
			version += 1;
			journal?.begin();
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
