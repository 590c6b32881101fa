import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isLanguageCode, languageCodes, localizePath, type LanguageCode } from '@lts/locales';
import { kindsOfChange } from './kinds-of-change.ts';
import type { Rest } from './rest.ts';
import { promised, readPage, timeUntil, untilHeard, warm, type SitePage } from './site.ts';
import { createProgram, fieldsOf, sceneIn, unique } from './changes.ts';
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

describe('a guide that is published in three languages', () => {
	const languages = ['en', 'es', 'fa-AF'] as const;
	test.for(languages)('and withdrawn in %s stays up in the others', async (language) => {
		const { slug } = unique();
		const titles = { en: unique().name, es: unique().name, 'fa-AF': unique().name };
		const guide = fieldsOf.guide({ title: titles.en, slug });
		const id = await rest.create('guides', 'en', guide);
		for (const code of ['es', 'fa-AF'] as const) {
			const { summary, body } = guide;
			await rest.publish('guides', id, code, { title: titles[code], summary, body });
		}
		const path = (code: LanguageCode) => localizePath(`/guides/${slug}`, code);
		await untilHeard(rest);
		await warm(languages.map(path));
		for (const code of languages) expect((await readPage(path(code))).html).toContain(titles[code]);

		await rest.unpublish('guides', id, language);
		await untilHeard(rest);
		for (const code of languages) {
			const { status, html } = await readPage(path(code));
			if (code !== language) {
				expect([code, status, html.includes(titles[code])]).toEqual([code, 200, true]);
			} else if (language === 'en') {
				expect(status).toBe(404);
			} else {
				expect([status, html.includes(titles.en), html.includes('role="note"')]).toEqual([
					...[200, true, true],
				]);
			}
			if (code === language) expect(html).not.toContain(titles[language]);
		}
	});
});

describe('an old address', () => {
	test('leads nowhere while nothing is published at the new one, and there again afterwards', async () => {
		const [{ slug: before, name }, { slug: after }] = [unique(), unique()];
		const id = await rest.create('news', 'en', fieldsOf.news({ title: name, slug: before }));
		await rest.publish('news', id, 'en', { slug: after });
		const old = `/fa/news/${before}`;
		const isMoved = ({ status, location }: SitePage) =>
			status === 301 && location === `/fa/news/${after}`;
		await timeUntil(() => readPage(old), isMoved, performance.now());

		const withdrawals = [
			[() => rest.unpublish('news', id, 'en'), () => rest.publish('news', id, 'en')],
			[() => rest.moveToTrash('news', id), () => rest.restore('news', id, 'en')],
		] as const;
		for (const [withdraw, bringBack] of withdrawals) {
			await withdraw();
			await untilHeard(rest);
			const page = await readPage(old);
			expect([page.status, page.location]).toEqual([404, null]);
			expect(page.html).not.toContain(after);
			expect(page.html).toContain('این صفحه را نیافتیم');
			await bringBack();
			await timeUntil(() => readPage(old), isMoved, performance.now());
		}
	});
});
