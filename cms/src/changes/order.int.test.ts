import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { readChanges, readHead } from './feed.ts';
import { createFeedDatabase, type FeedDatabase } from './testing/feedDatabase.ts';
import { until } from './testing/until.ts';

interface Transaction {
	changes: number;
	/** Waits so long after each change, with the transaction open. */
	slowMs: number;
	commits: boolean;
}

interface Reader {
	/** How many changes it asks for at a time. */
	first: number;
	pauseMs: number;
}

interface Seen {
	position: number;
	tag: string;
}

let database: FeedDatabase;
const sequencers: ChildProcess[] = [];

beforeAll(async () => {
	database = await createFeedDatabase();
});
afterEach(() => {
	while (killSequencer());
});
afterAll(() => database.destroy());

function startSequencerProcess(): void {
	const script = path.join(import.meta.dirname, 'testing/sequencerProcess.ts');
	const env = { ...process.env, DATABASE_URL: database.connectionString };
	sequencers.push(spawn(process.execPath, [script], { env, stdio: 'inherit' }));
}

/** As the kernel does it for want of memory: no handler runs, no transaction is ended. */
function killSequencer(): boolean {
	return sequencers.shift()?.kill('SIGKILL') ?? false;
}

const headPosition = async () => (await readHead(database.pool)).position;

async function countOf(condition: string): Promise<number> {
	const { rows } = await database.pool.query<{ count: string }>(
		`SELECT count(*) FROM changes WHERE ${condition}`,
	);
	return Number(rows[0]?.count);
}

/** Writes changes in one transaction and returns their tags, none when it was rolled back. */
async function run(name: string, { changes, commits, slowMs }: Transaction): Promise<string[]> {
	const client = await database.pool.connect();
	const tags: string[] = [];
	try {
		await client.query('BEGIN');
		for (let count = 0; count < changes; count += 1) {
			const tag = `${name}.${count}`;
			await database.writeChange(tag, client);
			tags.push(tag);
			await sleep(slowMs);
		}
		await client.query(commits ? 'COMMIT' : 'ROLLBACK');
	} finally {
		client.release();
	}
	return commits ? tags : [];
}

/** Reads on from a position with a cursor, as a partner does, until told to stop at the end. */
function follow(begin: number, { first, pauseMs }: Reader): { finish(): Promise<Seen[]> } {
	const seen: Seen[] = [];
	let position = begin;
	let isFinal = false;
	const reading = (async () => {
		for (;;) {
			const isLast = isFinal;
			const page = await readChanges(database.pool, { after: position, first });
			for (const change of page.changes) {
				seen.push({ position: change.position, tag: change.tags[0] ?? '' });
				position = change.position;
			}
			if (page.changes.length === 0 && isLast) return seen;
			await sleep(isLast ? 0 : pauseMs);
		}
	})();
	return {
		finish() {
			isFinal = true;
			return reading;
		},
	};
}

const transaction = fc.record<Transaction>({
	changes: fc.integer({ min: 1, max: 4 }),
	slowMs: fc.integer({ min: 0, max: 40 }),
	commits: fc.boolean(),
});
const plan = fc.record({
	writers: fc.array(fc.array(transaction, { minLength: 1, maxLength: 6 }), {
		minLength: 4,
		maxLength: 12,
	}),
	readers: fc.array(
		fc.record<Reader>({
			first: fc.integer({ min: 1, max: 20 }),
			pauseMs: fc.integer({ min: 0, max: 20 }),
		}),
		{ minLength: 1, maxLength: 4 },
	),
	killAfterMs: fc.integer({ min: 0, max: 150 }),
});

describe('the order of the feed', () => {
	it('is dense, complete and final for every reader, whatever becomes of writers and sequencers', async () => {
		startSequencerProcess();
		startSequencerProcess();
		await fc.assert(
			fc.asyncProperty(plan, async ({ killAfterMs, readers, writers }) => {
				const begin = await headPosition();
				const following = readers.map((reader) => follow(begin, reader));
				const killing = sleep(killAfterMs).then(() => {
					// The older of two, which may be at work; the other one takes over, and a new one joins.
					killSequencer();
					startSequencerProcess();
				});
				const written = await Promise.all(
					writers.map(async (transactions, number) => {
						const tags: string[] = [];
						for (const [index, one] of transactions.entries()) {
							tags.push(...(await run(`${number}.${index}`, one)));
						}
						return tags;
					}),
				);
				await killing;
				await until(async () => (await countOf('position IS NULL')) === 0);
				const { changes } = await readChanges(database.pool, { after: begin, first: 500 });
				const final = changes.map(({ position, tags }) => ({ position, tag: tags[0] ?? '' }));

				expect(final.map(({ position }) => position)).toEqual(
					final.map((_, index) => begin + 1 + index),
				);
				expect(final.map(({ tag }) => tag).sort()).toEqual(written.flat().sort());
				// What each read along the way is what anybody finds afterwards: nothing slipped in behind it.
				for (const reader of following) expect(await reader.finish()).toEqual(final);
			}),
			{ numRuns: 15, endOnFailure: true },
		);
	});

	it('keeps the changes of one transaction in the order in which it wrote them', async () => {
		startSequencerProcess();
		const begin = await headPosition();
		const tags = await run('one', { changes: 5, slowMs: 1, commits: true });
		await until(async () => (await headPosition()) === begin + tags.length);
		const { changes } = await readChanges(database.pool, { after: begin, first: 10 });
		expect(changes.map((change) => change.tags[0])).toEqual(tags);
	});
});
