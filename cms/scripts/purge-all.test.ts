import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { startFarSide, type FarSide } from '../src/purging/testing/farSide.ts';

let one: FarSide;
let two: FarSide;
beforeEach(async () => {
	[one, two] = await Promise.all([startFarSide(), startFarSide()]);
});
afterEach(() => Promise.all([one.close(), two.close()]));

/** As an operator calls it, without a database. */
function run(variables: Record<string, string>) {
	return promisify(execFile)(process.execPath, ['scripts/purge-all.ts'], {
		cwd: path.resolve(import.meta.dirname, '..'),
		env: { PATH: process.env['PATH'], ...variables } as unknown as NodeJS.ProcessEnv,
	});
}
const varnish = () => ({ CDN: 'varnish', VARNISH_URLS: `${one.url} ${two.url}` });

it('makes each cache forget everything, and again what was on its way meanwhile', async () => {
	const { stdout } = await run(varnish());
	for (const { asked, url } of [one, two]) {
		expect(asked.map(({ headers }) => headers['xkey-purge'])).toEqual(['site', 'site']);
		const [first = 0, second = 0] = asked.map(({ at }) => at);
		expect(second - first).toBeGreaterThan(2900);
		expect(stdout).toContain(`varnish ${url} has forgotten everything.`);
	}
}, 30_000);

it('asks a CDN by its API, with the token that it does not say', async () => {
	const variables = { CDN: 'fastly', FASTLY_SERVICE_ID: 'SU1', FASTLY_API_URL: one.url };
	const { stdout } = await run({ ...variables, FASTLY_API_TOKEN: 'the-token' });
	expect(one.asked.map(({ body }) => body)).toEqual(Array(2).fill('{"surrogate_keys":["site"]}'));
	expect(stdout).toBe('fastly SU1 has forgotten everything.\n');
}, 30_000);

it('fails when a cache does not confirm, and says why; the others have forgotten', async () => {
	one.answer(() => ({ status: 503, body: 'not now' }));
	await expect(run(varnish())).rejects.toMatchObject({
		code: 1,
		stdout: expect.stringMatching(
			/has not: It answered 503: not now[\s\S]*has forgotten everything/,
		),
		stderr: expect.stringContaining('Not everything is forgotten.'),
	});
	expect(two.asked).toHaveLength(2);
}, 30_000);

it('says when there is no CDN, or what of it is missing', async () => {
	await expect(run({})).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringContaining('CDN is not set'),
	});
	await expect(run({ CDN: 'fastly' })).rejects.toMatchObject({
		code: 1,
		stderr: expect.stringContaining('FASTLY_API_TOKEN is missing'),
	});
}, 30_000);
