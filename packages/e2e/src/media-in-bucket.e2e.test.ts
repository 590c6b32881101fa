import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startS3, type RunningS3 } from '@lts/test-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdf, unique } from './changes.ts';
import { startAnother, tell, type Another } from './process-orders.ts';
import { signIn, type Rest } from './rest.ts';
import { hire } from './staff.ts';

const { name: title, slug } = unique();

let s3: RunningS3;
/** As on machines of their own: none sees the disk of another. */
let disks: string[];
let admins: Another[];
let api: Another;
let site: Another;
/** A publisher at each admin. */
let publishers: Rest[];

beforeAll(async () => {
	s3 = await startS3();
	const disk = () => mkdtemp(join(tmpdir(), 'lts-disk-'));
	disks = await Promise.all([disk(), disk(), disk()]);
	const start = (name: 'admin' | 'content-api', turn: number) =>
		startAnother(name, { ...s3.env, MEDIA_DIR: disks[turn] ?? '' });
	[api, ...admins] = await Promise.all([
		start('content-api', 0),
		start('admin', 1),
		start('admin', 2),
	]);
	site = await startAnother('web', { CONTENT_API_URL: api.url });
	const account = await hire('publisher');
	publishers = [];
	for (const { url } of admins) publishers.push(await signIn(account, url));
});

afterAll(async () => {
	for (const publisher of publishers) await publisher.removeCreated();
	for (const { id } of [site, api, ...admins]) await tell(id, 'stop');
	for (const disk of disks) await rm(disk, { recursive: true });
	await s3.stop();
});

async function fileAt(url: string, token?: string) {
	const answer = await fetch(url, {
		...(token && { headers: { Authorization: `JWT ${token}` } }),
		redirect: 'error',
	});
	return { status: answer.status, data: Buffer.from(await answer.arrayBuffer()).toString() };
}

const inAdmins = (name: string) =>
	Promise.all(
		admins.map(({ url }, turn) => fileAt(`${url}/api/media/file/${name}`, publishers[turn]?.token)),
	);
const ofReaders = (name: string) => fileAt(`${site.url}/media/${name}`);

test('a file that was uploaded at one admin is shown by the other, and replaced there for all', async () => {
	const [first, second] = publishers;
	if (!first || !second) throw new Error('There are no two publishers.');
	const [older, newer] = [pdf(slug, 'An older letter'), pdf(slug, 'A newer letter')];
	const id = await first.upload('en', older, { title, language: 'en' });
	const nameAt = async (rest: Rest) => String((await rest.read(`/media/${id}`, 'en'))['filename']);
	const name = await nameAt(second);
	const right = { status: 200, data: await older.text() };
	expect(await inAdmins(name)).toEqual([right, right]);
	expect(await ofReaders(name)).toEqual(right);

	await second.replaceFile(id, 'en', newer);
	const newName = await nameAt(first);
	const newRight = { status: 200, data: await newer.text() };
	expect(newName).not.toBe(name);
	expect(await inAdmins(newName)).toEqual([newRight, newRight]);
	expect(await ofReaders(newName)).toEqual(newRight);
	expect(await ofReaders(name)).toMatchObject({ status: 404 });
	expect([...s3.objects.keys()]).toEqual([newName]);
	for (const disk of disks) expect(await readdir(disk)).toEqual([]);
});

test('while the bucket is away, both admins say so, and an upload is refused with what to do', async () => {
	const states = () =>
		Promise.all(admins.map(async ({ url }) => (await fetch(`${url}/readyz`)).json()));
	await expect.poll(states).toMatchObject([{ degraded: false }, { degraded: false }]);
	await s3.kill();
	const away = {
		status: 'ready',
		degraded: true,
		notes: [expect.stringMatching(/^media: nothing can be uploaded or shown\. The bucket/)],
	};
	await expect.poll(states, { timeout: 20_000 }).toMatchObject([away, away]);
	const body = new FormData();
	body.set('file', pdf(slug, 'A third letter'));
	body.set('_payload', JSON.stringify({ title, language: 'en' }));
	const answer = await publishers[0]?.send('POST', '/media', { body, query: { locale: 'en' } });
	expect(answer).toMatchObject({
		status: 503,
		body: { errors: [{ message: expect.stringMatching(/nothing was changed\. Try again/) }] },
	});
	await s3.startAgain();
	await expect
		.poll(states, { timeout: 20_000 })
		.toMatchObject([{ degraded: false }, { degraded: false }]);
});
