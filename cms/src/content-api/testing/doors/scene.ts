import { collections, mark, type Collection, type State } from '@lts/doors/markers';
import { languageCodes, type LanguageCode } from '@lts/locales';

import { pictureFile, pdf, pdfFile } from '../../../testing/documents.ts';
import type { ContentApiScene } from '../useContentApi.ts';
import { hiddenWord, linkTo, plainWord, textsOf, type Data, type Named } from './documents.ts';

type Id = number | string;

/** The documents that are out of sight sooner or later, and those that everybody sees and that name them. */
export interface DoorScene {
	/** By `<collection> <state>`. */
	hidden: Record<string, Id>;
	/** A published document of each collection that names all that are hidden. */
	carriers: Record<Collection, Id>;
	/** A picture and a PDF that are deleted with what is hidden. */
	files: { id: Id; url: string }[];
}

const others = languageCodes.filter((code) => code !== 'en');
const linkable = ['pages', 'programs', 'news', 'guides', 'actions'];

/** Documents of every collection that are visible still (gone, trash, away) or never were. */
export async function prepareDoors({
	content,
	payload,
}: Omit<ContentApiScene, 'api'>): Promise<DoorScene> {
	const write = async (
		kind: Collection,
		texts: (language: LanguageCode) => Data,
		publishedIn: readonly LanguageCode[],
	): Promise<Id> => {
		const start = publishedIn.includes('en') ? content.publish : content.draft;
		const { id } = await start(kind, texts('en'));
		for (const language of others) {
			const save = publishedIn.includes(language) ? content.publishIn : content.saveDraftIn;
			await save(kind, id, language, texts(language));
		}
		return id;
	};
	const upload = async (file: 'picture' | 'pdf', state: State) => {
		const name = mark('media', state);
		const isPicture = file === 'picture';
		const data = isPicture
			? { alt: name, caption: name, credit: name }
			: { title: name, language: 'en' as const };
		const created = await payload.create({
			collection: 'media',
			data,
			file: isPicture ? pictureFile(`${name}.png`) : pdfFile(`${name}.pdf`, pdf(`/${name} 1 `)),
		});
		return { id: created.id, url: `/media/${created.filename}` };
	};

	const visible = await content.publish('programs', { code: 'VISIBLE' });
	for (const language of others) {
		await content.publishIn('programs', visible.id, language, textsVisible);
	}
	const files = [await upload('picture', 'gone'), await upload('pdf', 'gone')];
	const [image, file] = files.map(({ id }) => id);
	const unused = {
		image: (await upload('picture', 'never')).id,
		file: (await upload('pdf', 'never')).id,
	};
	const hidden: Record<string, Id> = {};
	const statesOf: [State, readonly LanguageCode[]][] = [
		['gone', languageCodes],
		['trash', languageCodes],
		['never', []],
		['away', ['es']],
	];
	for (const kind of collections) {
		for (const [state, publishedIn] of statesOf) {
			const named: Named = {
				...{ links: [], programs: [visible.id], guides: [] },
				...(state === 'gone' && { image, file }),
				...(state === 'never' && unused),
			};
			const word = state === 'away' ? awayWord(kind) : hiddenWord(kind, state);
			hidden[`${kind} ${state}`] = await write(
				kind,
				(language) => textsOf(kind, word, language, named),
				publishedIn,
			);
		}
	}
	const later = hiddenWord('alerts', 'later');
	hidden['alerts later'] = await write(
		'alerts',
		(language) => ({
			...textsOf('alerts', later, language, { links: [], programs: [], guides: [] }),
			from: new Date(Date.now() + 86_400_000).toISOString(),
		}),
		languageCodes,
	);

	const all = (wanted: readonly string[], states: readonly State[]) =>
		states.flatMap((state) =>
			wanted.map((kind) => ({ relationTo: kind, value: hidden[`${kind} ${state}`] ?? '' })),
		);
	const states = ['gone', 'never', 'trash', 'away'] as const;
	const ids = (kind: string) => all([kind], states).map(({ value }) => value);
	const named: Named = {
		...{ links: all(linkable, states), guides: ids('guides'), image, file },
		programs: [...ids('programs'), visible.id],
	};
	const { links, programs, guides } = named;
	const carriers = {} as Record<Collection, Id>;
	for (const kind of collections) {
		const word = plainWord(kind, 'carrier');
		const texts = (language: LanguageCode): Data => ({
			...textsOf(kind, word, language, named),
			...(kind === 'alerts' ? {} : { date: '2001-01-01', order: 500 }),
		});
		carriers[kind] = await write(kind, texts, languageCodes);
		// What is being prepared for it.
		const drafted = hiddenWord(kind, 'draft');
		for (const language of languageCodes) {
			await content.saveDraftIn(
				kind,
				carriers[kind],
				language,
				textsOf(kind, drafted, language, { links, programs, guides }),
			);
		}
	}
	for (const language of languageCodes) {
		const main = named.links.slice(0, 8).map((to) => ({ link: linkTo('here', to) }));
		const footer = named.links.slice(8, 24).map((to) => ({ link: linkTo('here', to) }));
		await content.publishGlobal('navigation', { main, footer }, language);
		await content.publishGlobal(
			'site-settings',
			settings(mark('site-settings', 'gone', language)),
			language,
		);
	}
	for (const { kind, state, path } of addresses) {
		await content.publish('redirects', { from: `/old-${kind}-${state}`, to: path });
	}
	return { hidden, carriers, files };
}

const textsVisible = { name: 'A program', summary: 'What it is.' };

/** Where the site would show what is hidden, of the kinds that have pages of their own. */
export const addresses = (['gone', 'trash', 'never'] as const).flatMap((state) =>
	(['pages', 'programs', 'news', 'guides'] as const).map((kind) => {
		const name = mark(kind, state);
		return { kind, state, name, path: kind === 'pages' ? `/${name}` : `/${kind}/${name}` };
	}),
);

/** Its address may be known in every language, its words in Spanish alone. */
const awayWord = (kind: Collection) => (language: LanguageCode | 'any') =>
	language === 'any' ? plainWord(kind, 'away')('any') : mark(kind, 'away', language);

export const settings = (own: string): Data => ({
	...{ siteName: own, tagline: own, description: own, organizationName: 'Example' },
	...{ contactEmail: 'info@example.org', legalNotice: own, footerText: own },
	helpline: { label: own, text: own },
});

/** Takes out of sight what is to be gone: language by language, into the trash, or the files for good. */
export async function hide(
	{ content }: ContentApiScene,
	{ hidden, files }: DoorScene,
): Promise<void> {
	for (const kind of collections) {
		for (const language of languageCodes) {
			await content.unpublishIn(kind, hidden[`${kind} gone`] ?? '', language);
		}
		await content.trash(kind, hidden[`${kind} trash`] ?? '');
	}
	for (const { id } of files) await content.remove('media', id);
}

/** Takes the two globals offline. */
export async function hideGlobals({ payload }: ContentApiScene): Promise<void> {
	for (const slug of ['navigation', 'site-settings'] as const) {
		for (const locale of languageCodes) {
			await payload.updateGlobal({ slug, locale, data: { _status: 'draft' } as never });
		}
	}
}

/** Publishes what never was published, and lets the alert of another day begin. */
export async function reveal(
	{ content }: ContentApiScene,
	{ hidden }: DoorScene,
	languages: readonly LanguageCode[],
): Promise<void> {
	for (const language of languages) {
		for (const kind of collections) {
			await content.publishIn(kind, hidden[`${kind} never`] ?? '', language);
		}
		const now = { from: new Date(Date.now() - 60_000).toISOString() };
		await content.publishIn('alerts', hidden['alerts later'] ?? '', language, now);
	}
}

/** Publishes what is drafted for the documents that everybody sees, and brings back what they name. */
export async function publishDrafts(
	{ content, payload }: ContentApiScene,
	{ carriers, hidden }: DoorScene,
	languages: readonly LanguageCode[],
): Promise<void> {
	for (const collection of collections) {
		const id = hidden[`${collection} trash`] ?? '';
		await payload.update({ collection, id, data: { deletedAt: null }, trash: true });
	}
	for (const kind of collections) {
		for (const language of languages) await content.publishIn(kind, carriers[kind], language);
	}
}
