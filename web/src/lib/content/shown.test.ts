import { describe, expect, it } from 'vitest';
import { showDocument, showList } from './shown.ts';

interface Item {
	id: string;
	title: string;
	sample: boolean;
	machineTranslated: boolean;
	date?: string;
}

const item = (id: string, title: string, more: Partial<Item> = {}): Item => ({
	id,
	title,
	sample: false,
	machineTranslated: false,
	...more,
});

const titles = (items: { title: string; language: string }[]) =>
	items.map(({ title, language }) => `${title} (${language})`);

describe('a document', () => {
	it('is shown in the language of the reader when it is published there', () => {
		expect(showDocument(item('1', 'Hola'), item('1', 'Hello'), 'es')).toMatchObject({
			title: 'Hola',
			language: 'es',
		});
	});

	it('is shown in English when it is not', () => {
		expect(showDocument(null, item('1', 'Hello'), 'es')).toMatchObject({
			title: 'Hello',
			language: 'en',
		});
	});

	it('is absent when it is published in neither', () => {
		expect(showDocument(null, null, 'es')).toBeNull();
	});

	it('never mixes its own texts with English ones', () => {
		const own = { ...item('1', 'Hola'), note: null as string | null };
		const english = { ...item('1', 'Hello'), note: 'An English note' };
		expect(showDocument(own, english, 'es')?.note).toBeNull();
	});

	it('has its lists of other documents completed by English ones', () => {
		const own = { ...item('1', 'Hola'), guides: [item('8', 'Guía')] };
		const english = { ...item('1', 'Hello'), guides: [item('7', 'Other'), item('8', 'Guide')] };
		const shown = showDocument(own, english, 'es');
		expect(titles(shown?.guides ?? [])).toEqual(['Other (en)', 'Guía (es)']);
	});

	it('gets a list from English when its own is empty', () => {
		const own = { ...item('1', 'Hola'), guides: [] as Item[] };
		const english = { ...item('1', 'Hello'), guides: [item('7', 'Guide')] };
		expect(titles(showDocument(own, english, 'es')?.guides ?? [])).toEqual(['Guide (en)']);
	});

	it('takes an English alt text for the same image rather than none', () => {
		const image = (alt: string, decorative = false) => ({
			...item('1', 'x'),
			image: { id: '5', alt, decorative },
		});
		expect(showDocument(image(''), image('A table'), 'es')?.image.alt).toBe('A table');
		expect(showDocument(image('Una mesa'), image('A table'), 'es')?.image.alt).toBe('Una mesa');
		expect(showDocument(image('', true), image('A table', true), 'es')?.image.alt).toBe('');
	});
});

describe('a list', () => {
	it('has every document once, in the reader’s language where possible, in the English order', () => {
		const own = [item('3', 'Tres'), item('1', 'Uno')];
		const english = [item('1', 'One'), item('2', 'Two'), item('3', 'Three')];
		expect(titles(showList(own, english, 'es'))).toEqual(['Uno (es)', 'Two (en)', 'Tres (es)']);
	});

	it('keeps a document that is not published in English behind the one that it follows', () => {
		const own = [item('1', 'Uno'), item('9', 'Solo'), item('2', 'Dos')];
		const english = [item('1', 'One'), item('2', 'Two')];
		expect(titles(showList(own, english, 'es'))).toEqual(['Uno (es)', 'Solo (es)', 'Dos (es)']);
	});

	it('of dated documents is newest first', () => {
		const own = [item('9', 'Nuevo', { date: '2026-03-01' })];
		const english = [
			item('1', 'Newest', { date: '2026-04-01' }),
			item('2', 'Oldest', { date: '2025-01-01' }),
		];
		expect(titles(showList(own, english, 'es'))).toEqual([
			'Newest (en)',
			'Nuevo (es)',
			'Oldest (en)',
		]);
	});
});

describe('the blocks of a page', () => {
	const block = (type: string, id: string, news: Item[]) => ({ __typename: type, id, news });
	const page = (title: string, layout: ReturnType<typeof block>[]) => ({
		...item('1', title),
		layout,
	});
	const dated = (id: string, title: string, date: string) => item(id, title, { date });

	it('stay those of the reader’s language, with their own lists', () => {
		const own = page('Hola', [block('NewsListBlock', 'a', [dated('1', 'Viejo', '2025-01-01')])]);
		const english = page('Hello', [
			block('NewsListBlock', 'b', [dated('3', 'Newest', '2026-03-01')]),
		]);
		const [shown] = showDocument(own, english, 'es')?.layout ?? [];
		expect(shown?.id).toBe('a');
		expect(titles(shown?.news ?? [])).toEqual(['Viejo (es)']);
	});

	it('take an English alt text for the same image rather than none', () => {
		const image = (alt: string) => ({ id: '5', alt, decorative: false });
		const hero = (alt: string) => ({ __typename: 'HeroBlock', id: alt, image: image(alt) });
		const own = { ...item('1', 'Hola'), layout: [hero('')] };
		const english = { ...item('1', 'Hello'), layout: [hero('A table')] };
		const [shown] = showDocument(own, english, 'es')?.layout ?? [];
		expect(shown?.image.alt).toBe('A table');
	});
});
