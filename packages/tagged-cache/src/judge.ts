import type { Clock } from './clock.ts';
import type { Entry } from './entry.ts';
import type { TagIndex, Verdict } from './tag-index.ts';

interface JudgeOptions {
	index: TagIndex;
	clock: Clock;
	softWindowMs: number;
	isTrusted: () => boolean;
}

/** Tells of an entry whether it is what readers are to get. */
export function createJudge({ index, clock, softWindowMs, isTrusted }: JudgeOptions) {
	const { wall, steady } = clock;

	/** By what was changed. */
	function judgeTags(entry: Entry<unknown>): Verdict {
		const { position, tags, generation } = entry;
		if (position === undefined || entry.currentAt === index.version) return { state: 'current' };
		const verdict = index.judge({ position, tags, generation });
		if (verdict.state === 'current') entry.currentAt = index.version;
		return verdict;
	}

	/** Also by its age. */
	function judgeTime(entry: Entry<unknown>): Verdict {
		const verdict = judgeTags(entry);
		if (entry.expires === undefined || entry.expires > wall()) return verdict;
		if (verdict.state === 'removed') return verdict;
		const expiredAt = steady() - (wall() - entry.expires);
		const since = verdict.state === 'outdated' ? Math.min(verdict.since, expiredAt) : expiredAt;
		return { state: 'outdated', since };
	}

	/** Also by whether the index is up to date: as it is to be shown. */
	function judge(entry: Entry<unknown>): Verdict {
		const verdict = judgeTime(entry);
		if (isTrusted() || verdict.state === 'removed') return verdict;
		return { state: 'outdated', since: -Infinity };
	}

	/** Whether readers may get what became outdated then. */
	const inWindow = ({ since }: { since: number }) => {
		const age = steady() - since;
		return age >= 0 && age < softWindowMs;
	};

	return { judgeTags, judgeTime, judge, inWindow };
}
