import { createProgram, fieldsOf, hides, shows, unique, type KindsOfChange } from '../changes.ts';

/** What shows on pages of other documents. */
export const changesElsewhere: KindsOfChange = {
	async 'a new name of a program, wherever it is named'({ rest, language, path }) {
		const [old, { name, slug }] = [unique(), unique()];
		const id = await createProgram({ rest, language }, old);
		const programs = [id];
		await rest.create('news', language, fieldsOf.news({ title: slug, slug, programs }));
		await rest.create('guides', language, fieldsOf.guide({ title: slug, slug, programs }));
		return {
			make: () => rest.publish('programs', id, language, { name }),
			effects: [
				...[`/programs/${old.slug}`, '/programs', '/', '/news', `/news/${slug}`],
				`/guides/${slug}`,
			].map((at) => shows(path(at), name)),
			unconcerned: ['/programs/frp', '/guides', '/news/families-can-stay-for-now'].map(path),
		};
	},
	async 'a new title of an event on a timeline'({ rest, language, path }) {
		const [old, { name, slug }] = [unique(), unique()];
		const programs = [await createProgram({ rest, language }, old)];
		const data = fieldsOf.development({ title: slug, programs });
		const id = await rest.create('developments', language, data);
		return {
			make: () => rest.publish('developments', id, language, { title: name }),
			effects: [
				shows(path(`/programs/${old.slug}`), name),
				hides(path(`/programs/${old.slug}`), slug),
				shows(path('/'), name),
			],
			unconcerned: ['/programs/u4u', '/programs', '/news'].map(path),
		};
	},
	async 'an event that moves to the timeline of another program'({ rest, language, path }) {
		const [from, to, { name }] = [unique(), unique(), unique()];
		const programs = [await createProgram({ rest, language }, from)];
		const other = await createProgram({ rest, language }, to);
		const data = fieldsOf.development({ title: name, programs });
		const id = await rest.create('developments', language, data);
		return {
			make: () => rest.publish('developments', id, language, { programs: [other] }),
			effects: [
				shows(path(`/programs/${to.slug}`), name),
				hides(path(`/programs/${from.slug}`), name),
			],
			unconcerned: ['/programs/u4u', '/programs', '/news'].map(path),
		};
	},
	async 'a guide that a program names, once it is published'({ rest, language, path }) {
		const [program, { name, slug }] = [unique(), unique()];
		const guide = fieldsOf.guide({ title: name, slug, _status: 'draft' });
		const id = await rest.create('guides', language, guide);
		await createProgram({ rest, language }, program, { guides: [id] });
		return {
			make: () => rest.publish('guides', id, language),
			effects: [
				shows(path(`/programs/${program.slug}`), name),
				shows(path(`/guides/${slug}`), name),
			],
			unconcerned: ['/programs/u4u', '/news', '/take-action'].map(path),
		};
	},
	async 'a page that an action links to, once it is published'({ rest, language, path }) {
		const [{ name, slug }, target] = [unique(), unique()];
		const page = { title: target.name, path: target.slug, layout: [], _status: 'draft' };
		const id = await rest.create('pages', language, page);
		const reference = { relationTo: 'pages', value: id };
		const link = { type: 'internal', label: 'Read on', reference };
		await rest.create('actions', language, fieldsOf.action({ title: name, slug, link }));
		return {
			make: () => rest.publish('pages', id, language),
			effects: [
				shows(path(`/${target.slug}`), target.name),
				shows(path('/take-action'), `href="${path(`/${target.slug}`)}"`),
			],
			unconcerned: ['/programs/u4u', '/news', '/guides'].map(path),
		};
	},
};
