import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLanguageCode, languageCodes, localizePath } from '@lts/locales';
import { kindsOfChange } from './kinds-of-change.ts';
import type { Rest } from './rest.ts';
import { promised, readPage, timeUntil, untilHeard, warm, type SitePage } from './site.ts';
import { createProgram, sceneIn, unique } from './changes.ts';
import { asPublisher } from './staff.ts';

let rest: Rest;
beforeAll(async () => {
	rest = await asPublisher();
});
afterAll(() => rest.removeCreated());

/** How often old content may show up again: never. */
const looksBack = 5;

describe.each(['en', 'fa-AF'].filter(isLanguageCode))(
	'in %s, readers see within a second',
	(language) => {
		test.for(Object.entries(kindsOfChange))('%s', async ([, prepare], { onTestFinished }) => {
			const { make, effects, isRemoval, unconcerned, undo } = await prepare(
				sceneIn(rest, language),
			);
			if (undo) onTestFinished(undo);
			await untilHeard(rest);
			await warm([...effects.map(({ path }) => path), ...unconcerned]);
			for (const { path, description, isThere } of effects) {
				expect(isThere(await readPage(path)), `${path} ${description} before`).toBe(false);
			}
			const etags = await Promise.all(unconcerned.map(async (path) => (await readPage(path)).etag));

			await make();
			const since = performance.now();
			if (isRemoval) {
				await untilHeard(rest);
				for (const { path, description, isThere } of effects) {
					expect(isThere(await readPage(path)), `${path} ${description} at once`).toBe(true);
				}
			}
			const times = await Promise.all(
				effects.map(async ({ path, description, isThere }) => {
					const time = await timeUntil(() => readPage(path), isThere, since).catch(
						(error: unknown) => {
							throw new Error(`${path} never ${description}.`, { cause: error });
						},
					);
					return { path, description, time };
				}),
			);
			expect(times.filter(({ time }) => time > promised())).toEqual([]);

			for (let n = 0; n < looksBack; n += 1) {
				for (const { path, description, isThere } of effects) {
					expect(isThere(await readPage(path)), `${path} ${description} still`).toBe(true);
				}
			}
			await untilHeard(rest);
			for (const [n, path] of unconcerned.entries()) {
				const { source, etag } = await readPage(path);
				expect({ path, source, etag }).toEqual({ path, source: 'hit', etag: etags[n] });
			}
		});
	},
);

describe('a text that is published', () => {
	const { name, slug } = unique();
	let id: number;
	beforeAll(async () => {
		id = await createProgram(sceneIn(rest, 'en'), { name, slug });
		for (const language of languageCodes.filter((code) => code !== 'en')) {
			await rest.publish('programs', id, language, { name, summary: 'Who came.' });
		}
	});

	test.for(languageCodes)(
		'in %s is seen within a second, in that language alone',
		async (language) => {
			const { name: note } = unique();
			const read = (code: typeof language) => readPage(localizePath(`/programs/${slug}`, code));
			await rest.publish('programs', id, language, { statusNote: note });
			const since = performance.now();
			const isThere = ({ html }: SitePage) => html.includes(note);
			expect(await timeUntil(() => read(language), isThere, since)).toBeLessThan(promised());
			for (const other of languageCodes.filter((code) => code !== language)) {
				expect((await read(other)).html).not.toContain(note);
			}
		},
	);
});
