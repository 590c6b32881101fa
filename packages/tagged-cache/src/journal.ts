import { crc32 } from 'node:zlib';
import { systemClock, type Clock } from './clock.ts';
import type { IndexState, Journal } from './tag-index.ts';

/** The texts of one journal each, in a place that outlives the process. All of it may throw. */
export interface JournalFiles {
	/**
	 * Takes over the journals that other processes left, or still write, and returns their texts.
	 * @throws also when one of them has left a mark
	 */
	absorb(): string[];
	/** Makes the text this process's journal, at once and whole; then drops its mark and what it took over. */
	replace(text: string): void;
	/**
	 * Adds to this process's journal. False when another process has taken that over, which is no trouble:
	 * it is to be begun anew.
	 * @param isUrgent it should reach the disk itself soon, not only the system
	 */
	append(text: string, isUrgent: boolean): boolean;
	/** Leaves a mark that not everything is in the journals. That it must be able to do on a full disk. */
	mark(): void;
	close(): void;
}

const format = 1;
/** While it cannot be written, the journal is tried again this often, in milliseconds. */
const retryMs = 1000;

/**
 * Keeps what an index knows: the state at the beginning, then each change, a line each with its
 * checksum. What cannot be written is made up for by a new beginning. Until then a removal that only
 * this process knows leaves a mark: who starts while it is there believes none of the journals, so that
 * nobody can take a stored value for good.
 *
 * @param maxBytes of changes, before the journal begins anew
 * @param onProblem told of everything that fails
 */
export function createJournal({
	files,
	maxBytes = 4 * 2 ** 20,
	clock: { steady } = systemClock,
	onProblem = () => undefined,
}: {
	files: JournalFiles;
	maxBytes?: number;
	clock?: Pick<Clock, 'steady'>;
	onProblem?: (error: unknown) => void;
}): Journal {
	let stateNow: () => IndexState;
	/** True when the journal holds everything. */
	let isWhole = false;
	let bytes = 0;
	let retryAt = -Infinity;

	/** False when the action failed, or said so. */
	function attempt(action: () => unknown): boolean {
		try {
			return action() !== false;
		} catch (error) {
			onProblem(error);
			return false;
		}
	}

	function beginAnew(): boolean {
		isWhole = attempt(() => files.replace(lineOf({ format, ...stateNow() })));
		retryAt = isWhole ? -Infinity : steady() + retryMs;
		bytes = 0;
		return isWhole;
	}

	return {
		open(state) {
			stateNow = state;
			let known: IndexState | undefined;
			attempt(() => (known = merge(files.absorb().map(parse))));
			return known;
		},
		note({ position, kind, tags }, followed) {
			const isRemoval = kind === 'removed';
			const line = lineOf([position, isRemoval ? 1 : 0, followed, ...tags]);
			if (isWhole && bytes + line.length <= maxBytes) {
				isWhole = attempt(() => files.append(line, isRemoval));
				bytes += line.length;
				if (isWhole) return;
			}
			// While that fails, the whole state is not written for each change.
			const isWritten = steady() >= retryAt && beginAnew();
			if (!isWritten && isRemoval) attempt(files.mark);
		},
		begin() {
			if (!beginAnew()) attempt(files.mark);
		},
		close: () => void attempt(files.close),
	};
}

function lineOf(content: unknown): string {
	const text = JSON.stringify(content);
	return `${crc32(text).toString(16)} ${text}\n`;
}

/** @throws Error when anything but the end of the last line is not as it was written */
function parse(text: string): IndexState {
	const lines = text.split('\n');
	// A line without its end was being written when the process was killed: nobody had heard of it.
	lines.pop();
	const [first, ...changes] = lines.map(parseLine);
	const state = first as (IndexState & { format: number }) | undefined;
	if (state?.format !== format) throw new Error('A journal does not begin as it should.');
	const tags = new Map(state.tags.map(([tag, ...positions]) => [tag, positions]));
	let { followed } = state;
	for (const [position, isRemoval, upTo, ...names] of changes as [
		number,
		0 | 1,
		number,
		...string[],
	][]) {
		followed = Math.max(followed, upTo);
		note(tags, names, { position, removed: isRemoval ? position : 0 });
	}
	return { ...state, followed, tags: Array.from(tags, ([tag, positions]) => [tag, ...positions]) };
}

function parseLine(line: string): unknown {
	const text = line.slice(line.indexOf(' ') + 1);
	if (`${crc32(text).toString(16)} ${text}` !== line) throw new Error('A journal is damaged.');
	return JSON.parse(text);
}

function note(
	tags: Map<string, [position: number, removed: number]>,
	names: readonly string[],
	{ position, removed }: { position: number; removed: number },
): void {
	for (const name of names) {
		const [lastPosition, lastRemoved] = tags.get(name) ?? [0, 0];
		tags.delete(name);
		tags.set(name, [Math.max(position, lastPosition), Math.max(removed, lastRemoved)]);
	}
}

/** What several processes knew of one history; undefined when they disagree on which one it is. */
function merge(states: IndexState[]): IndexState | undefined {
	states.sort((a, b) => b.followed - a.followed);
	const [furthest, ...others] = states;
	if (!furthest || others.some(({ epoch }) => epoch !== furthest.epoch)) return undefined;
	const tags = new Map(furthest.tags.map(([tag, ...positions]) => [tag, positions]));
	for (const other of others) {
		for (const [tag, position, removed] of other.tags) note(tags, [tag], { position, removed });
	}
	return {
		epoch: furthest.epoch,
		followed: furthest.followed,
		outdatedFloor: Math.max(...states.map(({ outdatedFloor }) => outdatedFloor)),
		removedFloor: Math.max(...states.map(({ removedFloor }) => removedFloor)),
		tags: Array.from(tags, ([tag, positions]) => [tag, ...positions]),
	};
}
