import { openJournalDirectory } from '../journal-directory.ts';
import { createJournal } from '../journal.ts';
import { createTagIndex, type TagIndex } from '../tag-index.ts';

/** An index as a process has it that starts on this directory. */
export function start(directory: string, options: { maxBytes?: number; maxTags?: number } = {}) {
	const problems: string[] = [];
	const onProblem = (error: unknown) => void problems.push(String(error));
	const files = openJournalDirectory(directory);
	const journal = createJournal({ files, onProblem, ...options });
	const index = createTagIndex({ journal, ...options });
	let position = index.followed;
	return {
		index,
		problems,
		files,
		tell(kind: 'changed' | 'removed', ...tags: string[]): void {
			position = Math.max(position, index.followed) + 1;
			index.apply({ position, kind, tags, at: performance.now() });
			index.follow(position);
		},
	};
}

export const judge = (index: TagIndex, position: number, ...tags: string[]) =>
	index.judge({ position, tags, generation: index.generation }).state;
