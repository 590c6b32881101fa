import { describe, expect, test } from 'vitest';
import { ContentRequestError } from './index.ts';
import { createNewsApi, followNews } from './testing/news-api.ts';
import { until } from './testing/until.ts';

describe('a copy', () => {
	test('begins with everything and then hears only of what changes', async () => {
		const source = createNewsApi();
		source.write('en', '1', 'one');
		source.write('es', '1', 'uno');
		const { titles, reaches, api } = await followNews(source);
		await reaches(2);
		expect(titles()).toEqual({ 'en 1': 'one', 'es 1': 'uno' });
		api.asked.length = 0;
		api.write('en', '2', 'two');
		await reaches(3);
		expect(titles()).toEqual({ 'en 1': 'one', 'es 1': 'uno', 'en 2': 'two' });
		expect(api.asked).toEqual(['en 2', 'es 2']);
	});

	test('asks only in the languages that the change names', async () => {
		const source = createNewsApi();
		source.write('en', '1', 'one');
		const { titles, reaches, api } = await followNews(source);
		await reaches(1);
		api.asked.length = 0;
		api.languages = ['en', 'fa-AF'];
		api.write('en', '2', 'two');
		await reaches(2);
		expect(titles()).toEqual({ 'en 1': 'one', 'en 2': 'two' });
		expect(api.asked).toEqual(['en 2']);
	});

	test('loses in one language only what is withdrawn in one language only', async () => {
		const source = createNewsApi();
		source.write('en', '1', 'one');
		source.write('es', '1', 'uno');
		const { titles, reaches, told, api } = await followNews(source);
		await reaches(2);
		told.length = 0;
		api.write('es', '1', null);
		await reaches(3);
		expect(titles()).toEqual({ 'en 1': 'one' });
		expect(told).toEqual(['- es 1']);
	});

	test('reads again what shows something that has changed, and tells only what is different', async () => {
		const source = createNewsApi();
		source.write('en', '1', 'about programs:7');
		source.write('en', '2', 'about nothing');
		const { reaches, told, api } = await followNews(source, { locales: ['en'] });
		await reaches(2);
		told.length = 0;
		api.asked.length = 0;
		api.touch('programs', '7');
		await reaches(3);
		// Both were read by one request, so either may show the program.
		expect(api.asked).toEqual(['en 1,2']);
		expect(told).toEqual([]);
	});

	test('goes on from its position after a restart, without reading everything', async () => {
		const source = createNewsApi();
		source.write('en', '1', 'one');
		const first = await followNews(source);
		await first.reaches(1);
		first.controller.abort();
		await first.ended;
		source.api.write('en', '2', 'two');
		source.api.write('en', '1', null);
		source.api.asked.length = 0;
		const second = await followNews(source, { copy: first.copy }, first.state.position);
		await second.reaches(3);
		expect(second.titles()).toEqual({ 'en 2': 'two' });
		expect(source.api.asked).toEqual(['en 1,2', 'es 1,2']);
	});

	test.each([
		[
			'the feed started over',
			(api: ReturnType<typeof createNewsApi>['api']) => void (api.epoch = 'b'),
		],
		[
			'its position is too old',
			(api: ReturnType<typeof createNewsApi>['api']) => void (api.oldest = 3),
		],
	])('reads everything again when %s, and drops what is gone', async (_reason, happen) => {
		const source = createNewsApi();
		source.write('en', '1', 'one');
		source.write('en', '2', 'two');
		const first = await followNews(source);
		await first.reaches(2);
		first.controller.abort();
		await first.ended;
		source.api.write('en', '2', null);
		happen(source.api);
		const second = await followNews(source, { copy: first.copy }, first.state.position);
		await second.reaches(3);
		expect(second.titles()).toEqual({ 'en 1': 'one' });
		expect(second.told).toEqual(['- en 2']);
		expect(source.api.asked).toContain('es after null');
	});

	test('is not deceived by an answer from before the change', async () => {
		const source = createNewsApi();
		source.write('en', '1', 'one');
		const { titles, reaches, api } = await followNews(source, { locales: ['en'] });
		await reaches(1);
		api.staleUntilAsked = 1;
		api.fresh.length = 0;
		api.write('en', '1', 'corrected');
		await reaches(2);
		expect(titles()).toEqual({ 'en 1': 'corrected' });
		// Past every cache, and without another operation for the server to remember.
		expect(api.fresh).toEqual([false, true]);
	});

	test('misses no document when one before it is withdrawn while the list is read', async () => {
		const source = createNewsApi();
		for (let id = 1; id <= 101; id += 1) source.write('en', String(id), `title ${id}`);
		source.api.beforeAnswer = (count) => {
			if (count === 2) source.api.write('en', '1', null);
		};
		const { titles, reaches } = await followNews(source, { locales: ['en'] });
		await reaches(102);
		expect(Object.keys(titles())).toHaveLength(100);
		expect(titles()['en 101']).toBe('title 101');
	});

	test('reads a list once, however often it changes meanwhile', async () => {
		const source = createNewsApi();
		for (let id = 1; id <= 301; id += 1) source.write('en', String(id), `title ${id}`);
		source.api.beforeAnswer = (count) => {
			if (count <= 4) source.api.write('en', '1', `changed before answer ${count}`);
		};
		const { titles, reaches, api } = await followNews(source, { locales: ['en'] });
		await reaches(305);
		expect(Object.keys(titles())).toHaveLength(301);
		expect(titles()['en 1']).toBe('changed before answer 4');
		const lists = api.asked.filter((one) => one.includes('after'));
		expect(lists).toEqual(['en after null', 'en after 100', 'en after 200', 'en after 300']);
	});

	test('does not read for ever what has no end', async () => {
		const source = createNewsApi();
		source.api.isCircle = true;
		const { ended, api } = await followNews(source, { locales: ['en'] });
		await expect(ended).rejects.toThrow('led in a circle');
		expect(api.asked).toEqual(['en after null', 'en after 0']);
	});

	test('reads fewer documents at a time where the answer would be too long', async () => {
		const source = createNewsApi();
		source.api.most = 3;
		for (let id = 1; id <= 25; id += 1) source.write('en', String(id), `title ${id}`);
		const { titles, reaches } = await followNews(source, { locales: ['en'] });
		await reaches(25);
		expect(Object.keys(titles())).toHaveLength(25);
	});

	test('reads everything when a language is added, and drops what is no longer wanted', async () => {
		const source = createNewsApi();
		source.write('en', '1', 'one');
		source.write('es', '1', 'uno');
		const first = await followNews(source, { locales: ['en'] });
		await first.reaches(2);
		first.controller.abort();
		await first.ended;
		const second = await followNews(
			source,
			{ locales: ['es'], copy: first.copy },
			first.state.position,
		);
		await until(() => expect(second.titles()).toEqual({ 'es 1': 'uno' }));
	});

	test('ends with the error when the API refuses what is asked', async () => {
		const source = createNewsApi();
		source.api.refuse = true;
		const { ended } = await followNews(source);
		await expect(ended).rejects.toThrow(ContentRequestError);
	});

	test('ends quietly when it is told to', async () => {
		const { controller, ended, reaches } = await followNews(createNewsApi());
		await reaches(0);
		controller.abort();
		await expect(ended).resolves.toBeUndefined();
	});
});
