import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { until } from '../changes/testing/until.ts';
import { createDocument } from '../testing/documents.ts';
import { createPartners, type Partner, type Partners } from './testing/partners.ts';

let partners: Partners;

beforeAll(async () => {
	process.env['WEBHOOKS_ALLOW_PRIVATE'] = 'true';
	partners = await createPartners();
});
afterEach(() => partners.leave());
afterAll(() => partners.destroy());

/** What the partner reads with the library, given a secret. */
function verify(partner: Partner, secret: string): unknown {
	const [message] = partner.received;
	if (!message) throw new Error('No message came.');
	return new Webhook(secret).verify(message.body, message.headers);
}

describe('a message', () => {
	it('is signed by Standard Webhooks and says what changed, where to ask, and no word more', async () => {
		const partner = await partners.join();
		partners.send();
		const [id] = await partners.publish({
			kind: 'removed',
			document: '7',
			languages: ['en'],
			removedLanguages: ['es'],
			tags: ['news', 'news:7'],
		});
		await until(() => partner.received.length === 1);
		expect(partner.ids()).toEqual([id]);
		expect(verify(partner, await partner.secret())).toEqual({
			type: 'content.removed',
			timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
			data: {
				epoch: expect.any(String),
				position: expect.any(Number),
				collection: 'news',
				id: '7',
				languages: ['en'],
				removedLanguages: ['es'],
				url: 'https://api.example.org/content/v1/graphql',
			},
		});
		expect(() => verify(partner, 'whsec_c29tZWJvZHkgZWxzZQ==')).toThrow(/signature/i);
		await partners.settled(partner.id);
		expect(await partners.deliveries(partner.id)).toMatchObject([
			{ message_id: id, status: 'delivered', attempts: 1, answer_status: 200, answer: 'noted' },
		]);
	});

	it('comes of a publication in the CMS, and none of a draft', async () => {
		const partner = await partners.join({ kinds: ['news'] });
		partners.send();
		const data = { title: 'Words', slug: 'words', kind: 'update' as const, date: '2026-11-01' };
		const { id } = await partners.payload.create({
			collection: 'news',
			draft: true,
			data: { ...data, _status: 'draft', summary: 'A summary.' },
		});
		await partners.payload.update({ collection: 'news', id, data: { _status: 'published' } });
		await until(() => partner.received.length > 0);
		await partners.settled(partner.id);
		expect(partner.received).toHaveLength(1);
		expect(JSON.parse(partner.received[0]?.body ?? '')).toMatchObject({
			type: 'content.changed',
			data: { collection: 'news', id: String(id), languages: ['en'], removedLanguages: [] },
		});
		expect(partner.received[0]?.body).not.toMatch(/words|summary/i);
	});

	it('goes to those who want to hear of it', async () => {
		const { docs } = await partners.payload.find({ collection: 'programs', limit: 1 });
		const program =
			docs[0]?.id ??
			(
				await partners.payload.create({
					collection: 'programs',
					data: {
						...{ _status: 'published', code: 'U4U', name: 'U4U', summary: 'A program.' },
						...{ status: 'open', statusAsOf: '2026-11-01', order: 1 },
					},
				})
			).id;
		const all = await partners.join();
		const guides = await partners.join({ kinds: ['guides'] });
		const ofProgram = await partners.join({ scope: 'programs', programs: [program] });
		const dari = await partners.join({ languages: ['fa-AF'] });
		const dariGuides = await partners.join({ kinds: ['guides'], languages: ['fa-AF'] });
		partners.send();
		const [guide, news, itself, taken] = await partners.publish(
			{ collection: 'guides', languages: ['en', 'fa-AF'] },
			{ collection: 'news', tags: ['news', `news@programs:${program}`] },
			{ collection: 'programs', tags: ['programs', `programs:${program}`] },
			{ collection: 'news', kind: 'removed', removedLanguages: ['fa-AF'] },
		);
		await until(() => all.received.length === 4);
		const everybody = [guides, ofProgram, dari, dariGuides];
		await until(() => everybody.reduce((sum, one) => sum + one.received.length, 0) === 6);
		expect(all.ids().sort()).toEqual([guide, news, itself, taken].sort());
		expect(guides.ids()).toEqual([guide]);
		expect(ofProgram.ids().sort()).toEqual([news, itself].sort());
		expect(dari.ids().sort()).toEqual([guide, taken].sort());
		expect(dariGuides.ids()).toEqual([guide]);
	});

	it('about programs that were all deleted is told of nothing, not of everything', async () => {
		const { id: program } = await createDocument(partners.payload, 'programs');
		const { id: other } = await createDocument(partners.payload, 'programs');
		const filter = (programs: number[]) => ({ scope: 'programs' as const, programs });
		const ofOne = await partners.join(filter([program]));
		const ofTwo = await partners.join(filter([program, other]));
		const all = await partners.join();
		await partners.payload.delete({ collection: 'programs', id: program });
		partners.send();
		const [, news] = await partners.publish(
			{ collection: 'guides' },
			{ collection: 'news', tags: ['news', `news@programs:${other}`] },
		);
		await until(() => all.ids().includes(news ?? ''));
		await until(() => ofTwo.ids().includes(news ?? ''));
		expect(ofTwo.received).toHaveLength(1);
		expect(ofOne.received).toEqual([]);
		const update = (data: object) =>
			partners.payload.update({ collection: 'webhooks', id: ofOne.id, data });
		const { health } = await partners.payload.findByID({ collection: 'webhooks', id: ofOne.id });
		expect(health).toMatch(/^Told of nothing: the programs that it is about were deleted/);
		await expect(update({ name: 'Another name' })).rejects.toThrow(/Programs/);
		await update(filter([other]));
		const [next] = await partners.publish({ tags: ['news', `news@programs:${other}`] });
		await until(() => ofOne.ids().includes(next ?? ''));
	});

	it('waits while the webhook is disabled, and comes when it is enabled again', async () => {
		const partner = await partners.join({ enabled: false });
		const other = await partners.join();
		partners.send();
		const ids = await partners.publish({}, {});
		await until(() => other.received.length === 2);
		expect(partner.received).toEqual([]);
		await partners.payload.update({
			collection: 'webhooks',
			id: partner.id,
			data: { enabled: true },
		});
		await until(() => partner.received.length === 2);
		expect(partner.ids().sort()).toEqual(ids.sort());
	});
});

describe('a webhook of an API client', () => {
	it.each([
		['is shut out', { status: 'revoked' }, { status: 'active' }],
		['has ended', { expiresAt: '2020-01-01' }, { expiresAt: null }],
		['may not use webhooks', { scopes: ['content'] }, { scopes: ['webhooks'] }],
	])('is not called while the client %s, and goes on afterwards', async (_, shut, open) => {
		const { id } = await createDocument(partners.payload, 'api-clients', {
			scopes: ['webhooks'],
			...shut,
		});
		const partner = await partners.join({ client: id, contact: '' });
		const other = await partners.join();
		partners.send();
		const ids = await partners.publish({}, {});
		await until(() => other.received.length === 2);
		expect(partner.received).toEqual([]);
		const found = await partners.payload.findByID({ collection: 'webhooks', id: partner.id });
		expect(found.health).toMatch(/^Paused: its API client/);
		await partners.payload.update({ collection: 'api-clients', id, data: open as object });
		await until(() => partner.received.length === 2);
		expect(partner.ids().sort()).toEqual(ids.sort());
	});

	it('is not called any more when the client is deleted', async () => {
		const { id } = await createDocument(partners.payload, 'api-clients', { scopes: ['webhooks'] });
		const partner = await partners.join({ client: id, contact: '' });
		const other = await partners.join();
		partners.send();
		await partners.payload.delete({ collection: 'api-clients', id });
		await partners.publish({});
		await until(() => other.received.length === 1);
		expect(partner.received).toEqual([]);
	});
});

describe('a webhook to an address that is not public', () => {
	const firstError = async ({ id }: Partner) => {
		await until(async () => ((await partners.deliveries(id))[0]?.attempts ?? 0) >= 1);
		return (await partners.deliveries(id))[0]?.error;
	};

	it('is not called, though it was entered when that was allowed', async () => {
		const partner = await partners.join();
		partners.send({ allowPrivate: false });
		await partners.publish({});
		expect(await firstError(partner)).toBe('The address must begin with https://.');
		expect(partner.received).toEqual([]);
	});

	it('is not called when its name leads there at the moment of sending', async () => {
		const partner = await partners.join({ url: 'https://hooks.example.org/' });
		partners.send({
			allowPrivate: false,
			resolve: () =>
				Promise.resolve([
					{ address: '8.8.8.8', family: 4 },
					{ address: '127.0.0.1', family: 4 },
				]),
		});
		await partners.publish({});
		expect(await firstError(partner)).toBe(
			'hooks.example.org leads to 127.0.0.1, which is not a public address. Webhooks only go to those.',
		);
	});
});
