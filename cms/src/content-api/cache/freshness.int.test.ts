/** The response cache of the real process: never older than what anybody was told of. */
import { setTimeout as sleep } from 'node:timers/promises';

import { languageCodes, type LanguageCode } from '@lts/locales';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { GotAnswer } from '../testing/getAnswer.ts';
import { startContentApi } from '../testing/startContentApi.ts';
import { query, useTimeline, variables } from '../testing/timeline.ts';

const timeline = useTimeline();

describe('whatever changes', () => {
	const steps = fc.array(
		fc.record({
			does: fc.constantFrom('publish', 'publish', 'draft', 'withdraw', 'trash', 'restore', 'ask'),
			language: fc.constantFrom(...languageCodes),
		}),
		{ minLength: 16, maxLength: 24 },
	);

	it('is in the next answer of every language that is asked for after the feed told of it', async () => {
		const { content, payload } = timeline.scene;
		let hits = 0;
		let last = 0;
		await fc.assert(
			fc.asyncProperty(steps, async (sequence) => {
				const code = `RANDOM-${++last}`;
				const { id } = await content.draft('programs', { code, name: 'Draft' });
				const names = new Map<LanguageCode, string>();
				let isInTrash = false;
				for (const [n, { does, language }] of sequence.entries()) {
					const data = { name: `${does} ${n} ${language}`, summary: 'About parole.' };
					if (does === 'trash' || does === 'restore') {
						const deletedAt = does === 'trash' ? new Date().toISOString() : null;
						await payload.update({ collection: 'programs', id, data: { deletedAt }, trash: true });
						isInTrash = does === 'trash';
					} else if (!isInTrash && does === 'draft') {
						await content.saveDraftIn('programs', id, language, data);
					} else if (!isInTrash && does === 'publish') {
						await content.publishIn('programs', id, language, data);
						names.set(language, data.name);
					} else if (!isInTrash && does === 'withdraw' && names.has(language)) {
						await content.unpublishIn('programs', id, language);
						names.delete(language);
					}
					await timeline.scene.api.settle();
					for (const locale of languageCodes) {
						const answer = await timeline.ask(query, { locale, variables: { code } });
						const found = answer.data?.['program'] as { name: string } | null;
						const expected = isInTrash ? null : (names.get(locale) ?? null);
						expect(found?.name ?? null, `${locale} after ${data.name}`).toBe(expected);
						if (answer.source === 'hit') hits += 1;
					}
				}
			}),
			{ seed: 20261124, numRuns: 4, endOnFailure: true },
		);
		// Otherwise it was no cache that was tried.
		expect(hits).toBeGreaterThan(50);
	});

	it.each([
		['changed', 'en'],
		['changed', 'fa-AF'],
		['removed', 'en'],
		['removed', 'fa-AF'],
	] as const)(
		'while an answer is being made is in that answer, and in those who wait for it: %s in %s',
		async (kind, locale) => {
			const nameIn = ({ data }: GotAnswer) =>
				(data?.['program'] as { name: string } | null)?.name ?? null;
			for (const language of ['en', 'fa-AF'] as const) {
				await timeline.rename(`Before in ${language}`, language);
			}
			await timeline.scene.api.settle();
			const locker = await timeline.scene.pool.connect();
			await locker.query('BEGIN');
			// The program is read first, its developments wait for us.
			await locker.query('LOCK TABLE developments IN ACCESS EXCLUSIVE MODE');
			const early = timeline.ask(query, { locale, variables });
			await expect.poll(waitingForLock).toBe(1);
			if (kind === 'changed') await timeline.rename('After', locale);
			else await timeline.scene.content.unpublishIn('programs', timeline.program(), locale);
			await timeline.scene.api.settle();
			const joined = timeline.ask(query, { locale, variables });
			const other = timeline.ask(query, { locale: locale === 'en' ? 'fa-AF' : 'en', variables });
			await sleep(50);
			await locker.query('COMMIT');
			locker.release();
			const expected = kind === 'changed' ? 'After' : null;
			expect([nameIn(await early), nameIn(await joined)]).toEqual([expected, expected]);
			expect(nameIn(await other)).toMatch(/^Before in /);
			expect(nameIn(await timeline.ask(query, { locale, variables }))).toBe(expected);
		},
	);

	it('is in the answers of a process that was started again', async () => {
		await timeline.rename('Before the start');
		await timeline.scene.api.settle();
		const before = await timeline.ask(query, { variables });
		await timeline.scene.api.stop();
		await timeline.rename('After the start');
		timeline.scene.api = await startContentApi(timeline.scene.test);
		await timeline.scene.api.settle();
		const after = await timeline.ask(query, { variables });
		expect(after).toMatchObject({ data: { program: { name: 'After the start' } } });
		expect(after.source).toBe('rendered');
		expect(after.position).toBeGreaterThan(before.position);
		await expect.poll(async () => (await timeline.ask(query, { variables })).source).toBe('hit');
	});

	it('does not touch answers that it does not concern, which go on as new as the feed', async () => {
		const guides = '{ guides { items { title } } }';
		await timeline.scene.api.settle();
		const first = await timeline.ask(guides);
		await timeline.rename('Something else');
		await timeline.scene.api.settle();
		await untilHeard();
		const again = await timeline.ask(guides);
		expect(again.source).toBe('hit');
		expect(again.headers.etag).toBe(first.headers.etag);
		expect(again.position).toBe(first.position + 1);
	});
});

describe('without', () => {
	const role = () => new URL(timeline.scene.api.readerUrl).username;
	const end = (which: string) =>
		timeline.scene.pool.query(
			`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1 AND ${which}`,
			[role()],
		);
	const letIn = (connections: number) =>
		timeline.scene.pool.query(`ALTER ROLE ${role()} CONNECTION LIMIT ${connections}`);

	it('the feed nothing is taken from memory after two seconds, until it is back', async () => {
		await timeline.rename('With the feed');
		await timeline.scene.api.settle();
		await timeline.ask(query, { variables });
		expect((await timeline.ask(query, { variables })).source).toBe('hit');
		await letIn(0);
		try {
			await end(`application_name = 'change feed'`);
			await timeline.rename('Without the feed');
			await sleep(2500);
			const answer = await timeline.ask(query, { variables });
			expect(answer.data).toMatchObject({ program: { name: 'Without the feed' } });
			const other = await timeline.ask('{ guides { items { title } } }');
			expect([answer.source, other.source]).toEqual(['rendered', 'rendered']);
		} finally {
			await letIn(-1);
		}
		await expect
			.poll(async () => (await timeline.ask(query, { variables })).source, { timeout: 10_000 })
			.toBe('hit');
	});

	it('the database what was merely edited is shown as it was, what was withdrawn never', async () => {
		const guide = await timeline.scene.content.publish('guides', {
			slug: 'withdrawn',
			title: 'Withdrawn',
		});
		const withdrawn = '{ guide(slug: "withdrawn") { title } }';
		await timeline.rename('Old');
		await timeline.scene.api.settle();
		const old = await timeline.ask(query, { variables });
		expect((await timeline.ask(withdrawn)).data).toEqual({ guide: { title: 'Withdrawn' } });
		await timeline.rename('New');
		await timeline.scene.content.unpublishIn('guides', guide.id, 'en');
		await timeline.scene.api.settle();
		await untilHeard();
		await letIn(0);
		try {
			await end('true');
			for (let time = 0; time < 3; time++) {
				const edited = await timeline.ask(query, { variables });
				expect(edited).toMatchObject({ status: 200, source: 'fallback', data: old.data });
				expect(edited.position).toBe(old.position);
				expect(edited.headers['cache-control']).toBe('no-store');
				const gone = await timeline.ask(withdrawn);
				expect(gone).toMatchObject({ status: 503, codes: ['UNAVAILABLE'], data: null });
				expect(gone.headers['retry-after']).toBe('5');
			}
			await sleep(2500);
			// Nobody can know any more whether it changed: as it was, and as old as it was.
			expect(await timeline.ask('{ guides { items { title } } }')).toMatchObject({ status: 503 });
			expect((await timeline.ask(query, { variables })).source).toBe('fallback');
		} finally {
			await letIn(-1);
		}
		await expect
			.poll(async () => (await timeline.ask(query, { variables })).data, { timeout: 10_000 })
			.toMatchObject({ program: { name: 'New' } });
	});

	it('the feed, and then the database, nothing is shown to who was told that there was a change', async () => {
		const { api, content } = timeline.scene;
		const guide = await content.publish('guides', { slug: 'unheard', title: 'Unheard' });
		const document = '{ guide(slug: "unheard") { title } }';
		await api.settle();
		expect((await timeline.ask(document)).data).toEqual({ guide: { title: 'Unheard' } });
		await letIn(0);
		try {
			await end(`application_name = 'change feed'`);
			await content.unpublishIn('guides', guide.id, 'en');
			// Told by the connections that are left; the follower of the feed has none.
			await api.settle();
			await end('true');
			for (let time = 0; time < 2; time++) {
				const { codes, data, status } = await timeline.ask(document);
				expect([status, codes, data]).toEqual([503, ['UNAVAILABLE'], null]);
			}
		} finally {
			await letIn(-1);
		}
		await expect
			.poll(async () => (await timeline.ask(document)).data, { timeout: 10_000 })
			.toEqual({ guide: null });
	});
});

/** Whoever is told of a change before the follower has heard of it gets everything made anew. */
async function untilHeard(): Promise<void> {
	const other = async () => (await timeline.ask('{ news { totalCount } }')).source;
	await expect.poll(other).toBe('hit');
}

async function waitingForLock(): Promise<number> {
	const { rows } = await timeline.scene.pool.query<{ count: string }>(
		`SELECT count(*) FROM pg_stat_activity WHERE usename = $1 AND wait_event_type = 'Lock'`,
		[new URL(timeline.scene.api.readerUrl).username],
	);
	return Math.min(1, Number(rows[0]?.count));
}
