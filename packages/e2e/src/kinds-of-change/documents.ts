import { fieldsOf, hides, isGone, shows, unique, type KindsOfChange } from '../changes.ts';

/** Documents that come, change and go. */
export const changesOfDocuments: KindsOfChange = {
	async 'a news item that is published'({ rest, language, path }) {
		const { name, slug } = unique();
		const data = fieldsOf.news({ title: name, slug, _status: 'draft' });
		const id = await rest.create('news', language, data);
		return {
			make: () => rest.publish('news', id, language),
			effects: [
				shows(path(`/news/${slug}`), name),
				shows(path('/news'), name),
				shows(path('/'), name),
				shows('/sitemap.xml', slug),
			],
			unconcerned: ['/guides', '/programs/u4u', '/news/what-the-parole-fee-means'].map(path),
		};
	},
	async 'a news item that is edited'({ rest, language, path }) {
		const [old, { name }] = [unique(), unique()];
		const data = fieldsOf.news({ title: old.name, slug: old.slug });
		const id = await rest.create('news', language, data);
		return {
			make: () => rest.publish('news', id, language, { title: name }),
			effects: [
				shows(path(`/news/${old.slug}`), name),
				hides(path(`/news/${old.slug}`), old.name),
				shows(path('/news'), name),
				shows(path('/'), name),
			],
			unconcerned: ['/guides', '/take-action', '/news/what-the-parole-fee-means'].map(path),
		};
	},
	async 'a news item that is unpublished'({ rest, language, path }) {
		const { name, slug } = unique();
		const id = await rest.create('news', language, fieldsOf.news({ title: name, slug }));
		return {
			make: () => rest.unpublish('news', id, language),
			isRemoval: true,
			effects: [isGone(path(`/news/${slug}`)), hides(path('/news'), name), hides(path('/'), name)],
			unconcerned: ['/guides', '/programs/u4u', '/news/what-the-parole-fee-means'].map(path),
		};
	},
	async 'a guide that is moved to the trash'({ rest, language, path }) {
		const { name, slug } = unique();
		const id = await rest.create('guides', language, fieldsOf.guide({ title: name, slug }));
		return {
			make: () => rest.moveToTrash('guides', id),
			isRemoval: true,
			effects: [isGone(path(`/guides/${slug}`)), hides(path('/guides'), name)],
			unconcerned: ['/news', '/take-action', '/guides/work-permits'].map(path),
		};
	},
	async 'a guide that is taken out of the trash'({ rest, language, path }) {
		const { name, slug } = unique();
		const id = await rest.create('guides', language, fieldsOf.guide({ title: name, slug }));
		await rest.moveToTrash('guides', id);
		return {
			make: () => rest.restore('guides', id, language),
			effects: [shows(path(`/guides/${slug}`), name), shows(path('/guides'), name)],
			unconcerned: ['/news', '/take-action', '/guides/work-permits'].map(path),
		};
	},
	async 'several news items that are unpublished at once'({ rest, language, path }) {
		const items = [unique(), unique(), unique()];
		const ids: number[] = [];
		for (const { name, slug } of items) {
			ids.push(await rest.create('news', language, fieldsOf.news({ title: name, slug })));
		}
		return {
			make: () => rest.unpublishMany('news', ids, language),
			isRemoval: true,
			effects: items.flatMap(({ name, slug }) => [
				isGone(path(`/news/${slug}`)),
				hides(path('/news'), name),
				hides(path('/'), name),
			]),
			unconcerned: ['/guides', '/programs/u4u', '/news/what-the-parole-fee-means'].map(path),
		};
	},
	async 'a page that is deleted'({ rest, language, path }) {
		const { name, slug } = unique();
		const data = { title: name, path: `campaign/${slug}`, layout: [] };
		const id = await rest.create('pages', language, data);
		return {
			make: () => rest.remove('pages', id),
			isRemoval: true,
			effects: [isGone(path(`/campaign/${slug}`))],
			unconcerned: ['/', '/about', '/news'].map(path),
		};
	},
	async 'an action that was won'({ rest, language, path }) {
		const { name, slug } = unique();
		const id = await rest.create('actions', language, fieldsOf.action({ title: name, slug }));
		return {
			make: () => rest.publish('actions', id, language, { state: 'won' }),
			effects: [
				hides(path('/'), name),
				{
					path: path('/take-action'),
					description: 'shows it below those that are open',
					isThere: ({ html }) => /class="past.*/s.exec(html)?.[0].includes(name) ?? false,
				},
			],
			unconcerned: ['/news', '/programs', '/guides'].map(path),
		};
	},
};
