import { expect, it } from 'vitest';

import { richText } from '../testing/documents.ts';
import { useContentApi } from './testing/useContentApi.ts';

let oaw: number;
let hidden: number;
let dariGuide: number;
let draftGuide: number;

const scene = useContentApi({
	async before({ content }) {
		oaw = (await content.publish('programs', { code: 'OAW' })).id;
		hidden = (await content.draft('programs', { code: 'HIDDEN' })).id;
		dariGuide = (await content.draft('guides', { slug: 'dari' })).id;
		await content.publishIn('guides', dariGuide, 'fa-AF', {
			title: 'رهنما',
			summary: 'خلاصه',
			body: richText('متن'),
		});
		draftGuide = (await content.draft('guides', { slug: 'draft' })).id;
	},
});

const fields = `
	... on ProgramListBlock { chosen { id path languages } programs { id } }
	... on GuideListBlock { limit chosen { id path languages } guides { id } }
	... on DevelopmentListBlock { limit programCodes }
	... on NewsListBlock { limit }
	... on ActionListBlock { limit }`;

async function readBlocks(path: string, layout: object[]) {
	await scene.content.publish('pages', { path, layout });
	const answer = await scene.api.query(`{ page(path: "${path}") { layout { ${fields} } } }`);
	expect(answer.errors).toEqual([]);
	const page = answer.data?.['page'] as { layout: object[] };
	return { blocks: page.layout, tags: answer.tags };
}
const list = (blockType: string, more: object = {}) => ({ blockType, heading: 'List', ...more });

it('names what an editor chose with the languages in which each is published, and no draft', async () => {
	const { blocks, tags } = await readBlocks('chosen', [
		list('program-list', { programs: [hidden, oaw] }),
		list('guide-list', { guides: [draftGuide, dariGuide], limit: 4 }),
		list('development-list', { programs: [hidden, oaw], limit: 5 }),
	]);
	expect(blocks).toEqual([
		{
			chosen: [{ id: String(oaw), path: '/programs/oaw', languages: ['en'] }],
			programs: [{ id: String(oaw) }],
		},
		{
			limit: 4,
			chosen: [{ id: String(dariGuide), path: '/guides/dari', languages: ['fa-AF'] }],
			guides: [],
		},
		{ limit: 5, programCodes: ['OAW'] },
	]);
	// So that they appear as soon as they are published.
	expect(tags).toEqual(
		expect.arrayContaining([`programs:${hidden}`, `programs:${oaw}`, `guides:${draftGuide}`]),
	);
});

it('says null where nothing was chosen, which an empty list does not say', async () => {
	const { blocks } = await readBlocks('all', [
		list('program-list'),
		list('guide-list', { limit: 6 }),
		list('development-list', { limit: 4 }),
		list('news-list', { limit: 3 }),
		list('action-list', { limit: 2 }),
		list('guide-list', { guides: [draftGuide], limit: 6 }),
	]);
	expect(blocks).toMatchObject([
		{ chosen: null, programs: [{ id: String(oaw) }] },
		{ limit: 6, chosen: null },
		{ limit: 4, programCodes: null },
		{ limit: 3 },
		{ limit: 2 },
		{ chosen: [], guides: [] },
	]);
});
