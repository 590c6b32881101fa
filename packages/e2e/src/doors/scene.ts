import { collections, mark, type Collection, type Kind, type State } from '@lts/doors/markers';
import { languageCodes, type LanguageCode } from '@lts/locales';
import { createProgram, fieldsOf, paragraph, pdf, pixel, sceneIn, unique } from '../changes.ts';
import type { Data, Rest } from '../rest.ts';

/** How a document of the scene can be out of sight. */
export type HiddenState = Exclude<State, 'draft' | 'later'>;

export interface DoorScene {
	/** A program that everybody sees, in small letters, and what shows all the others. */
	visible: string;
	visibleId: number;
	carrier: string;
	/** By `<collection> <state>`. */
	ids: Record<string, number>;
	files: { id: number; path: string }[];
}

const others = languageCodes.filter((code) => code !== 'en');
const states: [HiddenState, readonly LanguageCode[]][] = [
	['gone', languageCodes],
	['trash', languageCodes],
	['never', []],
	['away', ['es']],
];

/** Everything that is to be out of sight, most of it still published, and pages that name it. */
export async function prepareDoors(rest: Rest): Promise<DoorScene> {
	const program = unique();
	const visible = await createProgram(sceneIn(rest, 'en'), program, { order: 1 });
	const files = await uploadFiles(rest);
	const [image, file] = files.map(({ id }) => id);
	const ids: Record<string, number> = {};
	await Promise.all(
		collections.map(async (kind) => {
			for (const [state, publishedIn] of states) {
				const more = { visible, ...(state === 'gone' && { image, file }) };
				const texts = (language: LanguageCode) => textsOf(kind, state, language, more);
				const id = await rest.create(kind, 'en', {
					...texts('en'),
					_status: publishedIn.includes('en') ? 'published' : 'draft',
				});
				ids[`${kind} ${state}`] = id;
				for (const language of others) {
					if (publishedIn.includes(language)) {
						await rest.publish(kind, id, language, texts(language));
					} else if (language === 'es') {
						const query = { locale: language, draft: 'true' };
						const body = { ...texts(language), _status: 'draft' };
						await rest.send('PATCH', `/${kind}/${id}`, { body, query });
					}
				}
			}
		}),
	);
	const carrier = unique().slug;
	await showAll(rest, { carrier, visible, ids });
	for (const kind of ['programs', 'pages', 'guides', 'news'] as const) {
		for (const state of ['gone', 'never'] as const) {
			const from = `/${carrier}-${kind}-${state}`;
			await rest.create('redirects', 'en', { from, to: addressOf(kind, state) });
		}
	}
	return { visible: program.slug, visibleId: visible, carrier, ids, files };
}

/** Where the site shows it, without the language. */
export function addressOf(
	kind: 'programs' | 'pages' | 'guides' | 'news',
	state: HiddenState,
): string {
	const name = slugOf(kind, state);
	return kind === 'pages' ? `/${name}` : `/${kind}/${name}`;
}

/** That of what is published in Spanish may be known everywhere. */
export function slugOf(kind: Kind, state: HiddenState): string {
	return state === 'away' ? `numbat-${kind.slice(0, 2)}` : mark(kind, state);
}

function textsOf(
	kind: Collection,
	state: HiddenState,
	language: LanguageCode,
	{ visible, image, file }: { visible: number; image?: number; file?: number },
): Data {
	const own = mark(kind, state, language);
	const slug = slugOf(kind, state);
	const programs = [visible];
	const [text, documents] = [paragraph(own), file ? [file] : []];
	const title = { title: own, summary: own };
	switch (kind) {
		case 'programs':
			return fieldsOf.program({
				...{ name: own, summary: own, code: slug.toUpperCase(), statusNote: own, order: 1 },
				...{ body: text, meaning: text },
			});
		case 'developments': {
			// The newest is all that a box for other sites shows.
			const day = { never: '04', gone: '03', trash: '02', away: '01' }[state];
			const dates = {
				date: `2031-06-${day}`,
				effectiveDate: '2031-07-01',
				hearingDate: '2031-06-20',
			};
			return fieldsOf.development({ ...title, ...dates, programs });
		}
		case 'news':
			return fieldsOf.news({
				...title,
				slug,
				date: '2031-06-01',
				body: text,
				programs,
				image,
				documents,
			});
		case 'guides':
			return fieldsOf.guide({ ...title, slug, body: text, programs, documents });
		case 'actions':
			return fieldsOf.action({ ...title, slug, body: text, programs, order: -1000 });
		case 'pages':
			return { ...title, path: slug, layout: [{ blockType: 'text', title: own, content: text }] };
		case 'alerts':
			return { message: own, level: 'urgent', scope: 'site' };
	}
}

async function uploadFiles(rest: Rest): Promise<DoorScene['files']> {
	const name = mark('media', 'gone');
	const ids = [
		await rest.upload('en', pixel(name), { alt: name, credit: name }),
		await rest.upload('en', pdf(name), { title: name, language: 'en' }),
	];
	return Promise.all(
		ids.map(async (id) => {
			const { filename } = await rest.read(`/media/${id}`, 'en');
			return { id, path: `/media/${String(filename)}` };
		}),
	);
}

/** A page in every language that names all of it, and guides of the program that is visible. */
async function showAll(
	rest: Rest,
	{ carrier, visible, ids }: { carrier: string; visible: number; ids: Record<string, number> },
): Promise<void> {
	const all = (kind: Collection) => states.map(([state]) => ids[`${kind} ${state}`] ?? 0);
	const links = (['pages', 'programs', 'news', 'guides'] as const).flatMap((relationTo) =>
		all(relationTo).map((value) => ({
			link: { type: 'internal', label: 'There', reference: { relationTo, value } },
		})),
	);
	const page = (language: LanguageCode) => ({
		title: `Carrier ${language}`,
		layout: [
			{ blockType: 'program-list', heading: 'Programs', programs: all('programs') },
			{ blockType: 'guide-list', heading: 'Guides', guides: all('guides') },
			{ blockType: 'development-list', heading: 'Developments', limit: 12 },
			{ blockType: 'action-list', heading: 'Actions', limit: 12 },
			{ blockType: 'news-list', heading: 'News', limit: 12 },
			...links.map((link) => ({ blockType: 'call-to-action', heading: 'Link', ...link })),
		],
	});
	const id = await rest.create('pages', 'en', { ...page('en'), path: carrier });
	for (const language of others) await rest.publish('pages', id, language, page(language));
	for (const language of languageCodes) {
		const name = `Visible ${language}`;
		await rest.publish('programs', visible, language, {
			...{ name, summary: name, guides: all('guides') },
		});
	}
}

/** Takes it out of sight: language by language, into the trash, or the files for good. */
export async function hide(rest: Rest, { ids, files }: DoorScene): Promise<void> {
	for (const kind of collections) {
		for (const language of languageCodes) {
			await rest.unpublish(kind, ids[`${kind} gone`] ?? 0, language);
		}
		await rest.moveToTrash(kind, ids[`${kind} trash`] ?? 0);
	}
	for (const { id } of files) await rest.remove('media', id);
}

/** Publishes what never was. */
export async function reveal(
	rest: Rest,
	{ ids, visibleId }: DoorScene,
	languages: readonly LanguageCode[],
): Promise<void> {
	await Promise.all(
		collections.map(async (kind) => {
			for (const language of languages) {
				const texts = textsOf(kind, 'never', language, { visible: visibleId });
				await rest.publish(kind, ids[`${kind} never`] ?? 0, language, texts);
			}
		}),
	);
}
