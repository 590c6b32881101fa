import { OvertakenError, type Answer, type Rendered } from './contract.ts';
import { createJournal } from './journal.ts';
import { createTagIndex, type TagChange } from './tag-index.ts';
import { createTaggedCache } from './tagged-cache.ts';
import { createDisk } from './testing/memory.ts';
import { dependsOn, isWithdrawn, type Lineage, type Told } from './testing/lineage.ts';
import { codec, type Value } from './testing/value.ts';

interface Running {
	key: string;
	node: number;
	epoch: string | undefined;
	begunIn: string;
	read: number | undefined;
	finish: (rendered: Rendered<Value>) => void;
	fail: (error: Error) => void;
}

export const times = { softWindowMs: 1000, patienceMs: 700, hurryMs: 70 };

/**
 * Content with its feed, and two nodes on one disk, all in the model's hand: nodes are killed and start
 * again, the feed reaches them late, twice, out of order or not at all until they poll, renders read and
 * finish when they are told to, the disk fails. Each answer is judged by what the node, or the node that
 * it was before it was killed, had been told, as slowly and plainly as possible.
 *
 * `simulation.ts` proves what this leaves out.
 */
export function createWorld() {
	const disk = createDisk();
	const problems: string[] = [];
	const running: Running[] = [];
	const readers: { isSettled: boolean; isDead: () => boolean }[] = [];
	const sources: string[] = [];
	let epochs = 1;
	let changes: Told[] = [];
	/** The position of the last change that the feed does not know any more. */
	let forgotten = 0;
	let isDown = false;
	/** Somebody says that renders take long. */
	let isHurried = false;
	/** When somebody said so last. */
	let hurriedAt = -Infinity;
	/** Later ones are greater. */
	const epoch = () => `epoch ${String(epochs).padStart(3, '0')}`;
	const head = () => changes.at(-1)?.position ?? forgotten;

	function startNode(number: number, lineage: Lineage) {
		const mounted = disk.mount();
		const journal = createJournal({ files: mounted.files });
		const index = createTagIndex({ journal });
		let undelivered: Told[] = [];
		let isStreaming = false;
		let goal = Infinity;
		let isDead = false;
		/** What this process was told, and when. */
		const applied: (TagChange & { epoch: string })[] = [];
		const failures: { key: string; at: number }[] = [];
		const finished: string[] = [];
		const lostPatience = new Map<string, number>();
		const startedAt = performance.now();
		const isCaughtUp = () => index.generation > 0 && index.followed >= goal;
		const cache = createTaggedCache<Value>({
			index,
			maxBytes: 1000,
			...times,
			renderTimeoutMs: 4000,
			maxRenders: 2,
			ahead: { render: begin, maxRunning: 2 },
			tier: { stores: [mounted.store], codec },
			isTrusted: isCaughtUp,
			isHurried: () => isHurried,
			onEvent(event) {
				if (event.type === 'failed') failures.push({ key: event.key, at: performance.now() });
				if (event.type === 'rendered') finished.push(event.key);
			},
		});
		const finishedOf = (key: string) => finished.filter((other) => other === key).length;

		function take(change: Told): void {
			const now = { ...change, at: performance.now(), epoch: index.epoch };
			applied.push(now);
			if (change.kind === 'removed') lineage.removed.push({ epoch: index.epoch, change });
			index.apply(now);
			if (change.position === index.followed + 1) index.follow(change.position);
		}

		function beginAnew(): void {
			lineage.begun = { epoch: epoch(), position: head() };
			undelivered = [];
			index.reset(head(), epoch());
		}

		/** Whatever was lost: as the follower's poll does. */
		function poll(): void {
			if (isDown) return;
			isStreaming = true;
			goal = Math.min(goal, head());
			const isKnown = index.generation > 0 && index.epoch === epoch();
			if (!isKnown || index.followed < forgotten || index.followed > head()) return beginAnew();
			for (const change of changes.filter(({ position }) => position > index.followed))
				take(change);
		}

		function begin(key: string, signal: AbortSignal): Promise<Rendered<Value>> {
			const { promise, resolve, reject } = Promise.withResolvers<Rendered<Value>>();
			const end = () => running.splice(running.indexOf(render), 1);
			const render: Running = {
				...{ key, node: number, epoch: undefined, read: undefined, begunIn: index.epoch },
				finish(rendered) {
					end();
					resolve(rendered);
				},
				fail(error) {
					end();
					reject(error);
				},
			};
			running.push(render);
			signal.addEventListener('abort', () => render.fail(signal.reason));
			return promise;
		}

		/** Changes that the node has acknowledged, or was told beyond that, and the value does not know. */
		function overtakenBy(value: Value): Told[] {
			if (value.epoch !== index.epoch || index.epoch !== epoch()) return [];
			const known = changes.filter(({ position }) => position <= index.followed);
			return [...known, ...applied.filter((change) => change.epoch === epoch())].filter((change) =>
				dependsOn(value, change),
			);
		}

		function judge(
			value: Value,
			source: Answer<Value>['source'],
			asked: { at: number; key: string; finished: number },
		) {
			const problem = (text: string) =>
				problems.push(`node ${number}: ${source} ${JSON.stringify(value)} ${text}`);
			sources.push(source);
			if (value.key !== asked.key) problem('belongs to another key');
			if (isWithdrawn(value, lineage)) problem('was withdrawn');
			const newer = overtakenBy(value);
			if (source === 'hit' || source === 'recalled') {
				if (!isCaughtUp()) problem('counts as current before the feed was followed');
				if (newer.length > 0) problem(`counts as current, and ${JSON.stringify(newer)} is newer`);
				if ((value.expires ?? Infinity) <= Date.now())
					problem('counts as current, and has expired');
			}
			const wasHurried = isHurried || hurriedAt >= asked.at;
			const patience = wasHurried ? times.hurryMs : times.patienceMs;
			const isImpatient = performance.now() - asked.at >= patience;
			if (source === 'fallback' && isImpatient) lostPatience.set(asked.key, index.version);
			const toldAt = (change: Told) =>
				applied.find((told) => told.epoch === epoch() && told.position === change.position)?.at ??
				startedAt;
			const overdue = newer
				.map(toldAt)
				.filter((at) => performance.now() - at >= times.softWindowMs);
			if (overdue.length === 0) return;
			const isExcused =
				failures.some(({ key, at }) => key === asked.key && at >= Math.max(...overdue)) ||
				isImpatient ||
				finishedOf(asked.key) - asked.finished >= 3;
			// Who lost patience spares the next readers theirs, until something changes.
			const isSpared = source === 'fallback' && lostPatience.get(asked.key) === index.version;
			if (!isExcused && !isSpared) problem(`is older than the soft window, and nothing failed`);
		}

		return {
			poll,
			hear: (change: Told) => isStreaming && undelivered.push(change),
			/** The nth change on its way arrives, out of order unless it is the first. */
			deliver(nth: number): void {
				const [change] = undelivered.splice(nth % Math.max(1, undelivered.length), 1);
				if (change && index.generation > 0 && index.epoch === epoch()) take(change);
			},
			deliverAgain(nth: number): void {
				const change = applied[nth % applied.length];
				if (change?.epoch === index.epoch) take(change);
			},
			lose(nth: number): void {
				undelivered.splice(nth % Math.max(1, undelivered.length), 1);
			},
			ask(key: string): void {
				const asked = { at: performance.now(), key, finished: finishedOf(key) };
				const reader = { isSettled: false, isDead: () => isDead };
				readers.push(reader);
				cache
					.getOrRender(key, (signal) => begin(key, signal))
					.then(
						({ value, source }) => {
							reader.isSettled = true;
							if (!isDead) judge(value, source, asked);
						},
						(error: unknown) => {
							reader.isSettled = true;
							const failed = failures.some(
								(failure) => failure.key === key && failure.at >= asked.at,
							);
							if (!isDead && !failed && !(error instanceof OvertakenError)) {
								problems.push(`node ${number} refused ${key}: ${String(error)}`);
							}
						},
					);
			},
			kill(): void {
				isDead = true;
				mounted.kill();
				void cache.close();
				for (const render of running.filter(({ node }) => node === number)) {
					render.fail(new Error('killed'));
				}
			},
			lineage,
		};
	}

	const nodes = [0, 1].map((number) => startNode(number, { removed: [], begun: undefined }));
	const nodeAt = (nth: number) => nodes[nth % nodes.length];

	return {
		problems,
		/** Where the answers came from. */
		sources,
		disk,
		nodeAt,
		poll: (nth: number) => nodeAt(nth)?.poll(),
		restart(nth: number): void {
			const number = nth % nodes.length;
			const old = nodes[number];
			if (!old) return;
			old.kill();
			nodes[number] = startNode(number, old.lineage);
		},
		change(tags: string[], kind: TagChange['kind']): void {
			const change = { position: head() + 1, tags, kind };
			changes.push(change);
			for (const node of nodes) node.hear(change);
		},
		/** As after a restored backup. */
		startOver(position: number): void {
			epochs += 1;
			changes = [];
			forgotten = position;
		},
		/** The feed deletes what is old. */
		forget(): void {
			forgotten = head();
			changes = [];
		},
		setDown: (value: boolean) => (isDown = value),
		setHurried(value: boolean): void {
			if (isHurried || value) hurriedAt = performance.now();
			isHurried = value;
		},
		/** The nth running render reads the content as it is now. */
		read(nth: number): void {
			const render = running[nth % running.length];
			if (!render || isDown) return;
			Object.assign(render, { read: head(), epoch: epoch() });
		},
		finish(nth: number, tags: string[], lifeMs?: number): void {
			const render = running[nth % running.length];
			if (!render) return;
			if (render.read === undefined || render.epoch === undefined) {
				if (isDown) return render.fail(new Error('down'));
				Object.assign(render, { read: head(), epoch: epoch() });
			}
			const { key, begunIn, read: position = 0, epoch: readIn = '' } = render;
			const expires = lifeMs === undefined ? undefined : Date.now() + lifeMs;
			const value = { key, tags, position, epoch: readIn, begunIn, expires };
			render.finish({ value, size: 1, tags, position, expires });
		},
		fail: (nth: number) => running[nth % running.length]?.fail(new Error('failed')),
		isBusy: () => running.length > 0,
		checkReaders(): void {
			const waiting = readers.filter(({ isSettled, isDead }) => !isSettled && !isDead());
			if (waiting.length > 0) problems.push('a reader never got an answer');
		},
		close(): void {
			for (const node of nodes) node.kill();
		},
	};
}

export type World = ReturnType<typeof createWorld>;
