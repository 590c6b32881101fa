import { afterEach, expect, it } from 'vitest';
import { development, guide, program } from '#lib/testing/documents.ts';
import { startAnswering, type Question } from '#lib/testing/content-reader.ts';
import { ProgramByCodeDocument, ProgramDevelopmentsDocument } from './generated/graphql.ts';
import { readProgram } from './programs.ts';

let api: Awaited<ReturnType<typeof startAnswering>> | undefined;
afterEach(() => api?.stop());

const event = (id: string, title: string, date: string) => ({ ...development, id, title, date });
const page = (...items: object[]) => ({ items, pageCount: 1 });

const dariGuide = (id: string, title: string) => ({ ...guide, id, title });
const guideReferences = [
	{ id: '3', languages: ['fa-AF', 'ps'] },
	{ id: '1', languages: ['en', 'es'] },
	{ id: '2', languages: ['en', 'fa-AF'] },
	{ id: '4', languages: ['ps'] },
];

/** A program that is published in English only, what belongs to it also in Dari. */
function answer({ language, operation }: Question): object {
	if (operation === 'GuideCardsByIds') {
		return { guides: { items: [dariGuide('2', 'رهنما'), dariGuide('3', 'تنها به دری')] } };
	}
	const guides = [guide, { ...guide, id: '2' }];
	const english = {
		...{ program: { ...program, guides, guideReferences }, redirect: null },
		developments: page(event('1', 'First', '2025-01-01'), event('2', 'Second', '2025-02-01')),
	};
	if (language === 'en') return english;
	const developments = page(event('1', 'اول', '2025-01-01'), event('3', 'سوم', '2025-03-01'));
	return { program: null, redirect: null, developments };
}

const shown = (items: { id: string; title: string; language: string }[]) =>
	items.map(({ id, title, language }) => `${id} ${title} (${language})`);

it('shows events of a timeline in the reader’s language when the program is in English only', async () => {
	api = await startAnswering(answer);
	const { language, developments } = await readProgram(api.readerOf('fa-AF'), 'chnv');
	expect(language).toBe('en');
	expect(shown(developments)).toEqual(['3 سوم (fa-AF)', '2 Second (en)', '1 اول (fa-AF)']);
});

it('shows its guides in the reader’s language too, those not in English among them', async () => {
	api = await startAnswering(answer);
	const { guides } = await readProgram(api.readerOf('fa-AF'), 'chnv');
	expect(shown(guides)).toEqual([
		'3 تنها به دری (fa-AF)',
		'1 What parole is (en)',
		'2 رهنما (fa-AF)',
	]);
	expect(api.asked.at(-1)).toMatchObject({ language: 'fa-AF', variables: { ids: ['3', '2'] } });
});

it('shows English guides of a program that is published in the reader’s language only', async () => {
	api = await startAnswering(({ language, operation }) => {
		if (operation === 'GuideCardsByIds')
			return { guides: { items: language === 'en' ? [guide] : [] } };
		const own = { ...program, guides: [dariGuide('2', 'رهنما')], guideReferences };
		const developments = page();
		return { program: language === 'en' ? null : own, redirect: null, developments };
	});
	const { language, guides } = await readProgram(api.readerOf('fa-AF'), 'chnv');
	expect(language).toBe('fa-AF');
	expect(shown(guides)).toEqual(['1 What parole is (en)', '2 رهنما (fa-AF)']);
});

it('asks once for a reader of English', async () => {
	api = await startAnswering(answer);
	await readProgram(api.readerOf('en'), 'chnv');
	expect(api.asked).toHaveLength(1);
});

it('reads a timeline to its end that is longer in one of the languages', async () => {
	const long = ({ language, operation, variables }: Question) => {
		const count = language === 'en' ? 1 : 3;
		const turn = operation === 'ProgramDevelopments' ? Number(variables['page']) : 1;
		const items = turn > count ? [] : [event(`${language}-${turn}`, 'x', '2025-01-01')];
		return {
			...(operation === 'ProgramByCode' && {
				program: { ...program, guides: [], guideReferences: [] },
				redirect: null,
			}),
			developments: { items, pageCount: count },
		};
	};
	api = await startAnswering(long);
	const { developments } = await readProgram(api.readerOf('es'), 'chnv');
	expect(developments.map(({ id }) => id).toSorted()).toEqual(['en-1', 'es-1', 'es-2', 'es-3']);
});

it.each(Object.entries({ ProgramByCodeDocument, ProgramDevelopmentsDocument }))(
	'asks nothing of other programs, whose changes would make the page anew: %s',
	(_name, operation) => {
		const query = String(operation);
		const timeline = /fragment TimelineEntry .*?(?= fragment | query |$)/.exec(query)?.[0];
		expect(timeline).toContain('title');
		expect(timeline).not.toMatch(/path|programs|DocumentMarks/);
		expect(query).not.toContain('DevelopmentItem');
	},
);
