import type { CollectionSlug } from 'payload';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { keyTag } from './tags.ts';
import { change, createRecordedPayload, type RecordedPayload } from './testing/recordedPayload.ts';
import { until } from './testing/until.ts';

let recorded: RecordedPayload;

beforeAll(async () => {
	recorded = await createRecordedPayload();
});

afterAll(() => recorded.destroy());

beforeEach(async () => {
	await recorded.written();
});

describe('the transaction', () => {
	it('takes the change with it when it is rolled back', async () => {
		const { id } = await recorded.createNews();
		await recorded.written();
		const transactionID = (await recorded.payload.db.beginTransaction()) ?? undefined;
		await recorded.payload.update({
			collection: 'news',
			id,
			data: { title: 'Never', _status: 'published' },
			req: { transactionID },
		});
		await recorded.payload.db.rollbackTransaction(transactionID ?? '');
		expect(await recorded.written()).toEqual([]);
		expect((await recorded.payload.findByID({ collection: 'news', id })).title).toBe('A news item');
	});

	it('takes everything with it when a later hook of the operation fails', async () => {
		const { id } = await recorded.createNews({ slug: 'stays-here' });
		await recorded.written();
		const { hooks } = recorded.payload.collections.news.config;
		const before = hooks.afterChange;
		hooks.afterChange = [
			...before,
			() => {
				throw new Error('A hook that fails');
			},
		];
		try {
			const data = { slug: 'goes-there', _status: 'published' as const };
			await expect(recorded.payload.update({ collection: 'news', id, data })).rejects.toThrow(
				'hook',
			);
		} finally {
			hooks.afterChange = before;
		}
		expect(await recorded.written()).toEqual([]);
	});

	it('is not needed: a write without one is reported all the same', async () => {
		const { id, key } = await recorded.createNews();
		await recorded.written();
		await recorded.payload.update({
			collection: 'news',
			id,
			data: { title: 'Alone', _status: 'published' },
			disableTransaction: true,
		});
		expect(await recorded.written()).toEqual([change('changed', 'news', id, key)]);
	});

	it('is not seen by readers before it is committed, and the notification comes with it', async () => {
		const listener = await recorded.pool.connect();
		let notifications = 0;
		listener.on('notification', () => (notifications += 1));
		await listener.query('LISTEN changes_written');
		const transactionID = (await recorded.payload.db.beginTransaction()) ?? undefined;
		const { id } = await recorded.payload.create({
			collection: 'pages',
			data: { _status: 'published', title: 'Pending', path: 'pending' },
			req: { transactionID },
		});
		expect(await recorded.written()).toEqual([]);
		await listener.query('SELECT 1');
		expect(notifications).toBe(0);
		await recorded.payload.db.commitTransaction(transactionID ?? '');
		expect(await recorded.written()).toEqual([
			change('changed', 'pages', id, keyTag('pages', 'pending')),
		]);
		await listener.query('SELECT 1');
		expect(notifications).toBe(1);
		await listener.query('UNLISTEN *');
		listener.release();
	});

	it('of a second writer sees what the first one left: no key falls between them', async () => {
		const { id } = await recorded.createNews({ slug: 'key-one' });
		await recorded.written();
		const first = (await recorded.payload.db.beginTransaction()) ?? undefined;
		const update = (slug: string, transactionID: number | string | undefined) =>
			recorded.payload.db.updateOne({
				collection: 'news',
				id,
				data: { slug },
				req: { transactionID },
			});
		await update('key-two', first);
		const second = update('key-three', undefined);
		await until(async () => {
			const { rowCount } = await recorded.pool.query(
				`SELECT FROM pg_stat_activity
				WHERE datname = current_database() AND wait_event_type = 'Lock'`,
			);
			return rowCount === 1;
		});
		await recorded.payload.db.commitTransaction(first ?? '');
		await second;
		expect(await recorded.written()).toEqual([
			change('changed', 'news', id, keyTag('news', 'key-one'), keyTag('news', 'key-two')),
			change('changed', 'news', id, keyTag('news', 'key-two'), keyTag('news', 'key-three')),
		]);
	});
});

describe('the adapter called directly', () => {
	const where = (id: number) => ({ id: { equals: id } });
	const slug: CollectionSlug = 'news';

	it('reports too, whichever of its methods is used', async () => {
		const { id, key } = await recorded.createNews();
		await recorded.written();
		const changed = change('changed', 'news', id, key);
		await recorded.payload.db.updateOne({
			collection: slug,
			where: where(id),
			data: { kind: 'statement' },
		});
		expect(await recorded.written()).toEqual([changed]);
		await recorded.payload.db.updateMany({
			collection: slug,
			where: where(id),
			data: { kind: 'update' },
		});
		expect(await recorded.written()).toEqual([changed]);
		await recorded.payload.db.upsert({
			collection: slug,
			where: where(id),
			data: { kind: 'statement' },
		});
		expect(await recorded.written()).toEqual([changed]);
		await recorded.payload.db.deleteMany({ collection: slug, where: where(id) });
		expect(await recorded.written()).toEqual([change('removed', 'news', id, key)]);
	});
});
