import { expect, it } from 'vitest';

import { smallestGlobals } from '../testing/documents.ts';
import { useContentApi } from './testing/useContentApi.ts';

const scene = useContentApi({
	async before({ content, payload }) {
		for (const collection of ['programs', 'developments', 'news', 'guides', 'actions', 'alerts']) {
			await content.publish(collection);
		}
		await content.publish('pages', { path: 'home' });
		const { docs } = await payload.find({ collection: 'news' });
		await content.publishIn('news', docs[0]?.id ?? 0, 'es', { title: 'Uno', summary: 'S' });
	},
});

const terms = '{ license { name url } attribution }';

async function termsOfNews(locale = 'en') {
	const { data, errors, tags } = await scene.api.query(`{ news { items ${terms} } }`, { locale });
	expect(errors).toEqual([]);
	expect(tags).toContain('site-settings');
	return (data?.['news'] as { items: unknown[] }).items[0];
}

const usual = {
	license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
	attribution: 'Let Them Stay, CC BY 4.0',
};

it('are those of CC BY while nobody has chosen others, whatever is a draft', async () => {
	expect(await termsOfNews()).toEqual(usual);
	await scene.payload.updateGlobal({
		slug: 'site-settings',
		draft: true,
		data: {
			...smallestGlobals['site-settings'],
			attribution: 'A draft',
			_status: 'draft',
		} as never,
	});
	expect(await termsOfNews()).toEqual(usual);
});

it('name the organization as soon as the settings are published, in every language', async () => {
	await scene.content.publishGlobal('site-settings', {
		...smallestGlobals['site-settings'],
		attribution: '',
	});
	const named = { ...usual, attribution: 'Example, CC BY 4.0' };
	expect(await termsOfNews()).toEqual(named);
	expect(await termsOfNews('es')).toEqual(named);
});

it('are the campaign’s own on everything that partners may show', async () => {
	const license = { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };
	const own = { license, attribution: 'No need to name us' };
	await scene.content.publishGlobal('site-settings', own);
	const { data, errors } = await scene.api.query(`{
		programs { items ${terms} } developments { items ${terms} } news { items ${terms} }
		guides { items ${terms} } actions { items ${terms} } content(path: "/") ${terms}
		alerts ${terms} siteSettings ${terms}
	}`);
	expect(errors).toEqual([]);
	expect(data).toEqual({
		...Object.fromEntries(
			['programs', 'developments', 'news', 'guides', 'actions'].map((list) => [
				list,
				{ items: [own] },
			]),
		),
		content: own,
		alerts: [own],
		siteSettings: own,
	});
});

it('are a name and an address, or neither', async () => {
	for (const license of [
		{ name: 'MIT', url: '' },
		{ name: '', url: 'https://example.org/mit' },
	]) {
		await expect(scene.content.publishGlobal('site-settings', { license })).rejects.toThrow(
			/license/i,
		);
	}
});
