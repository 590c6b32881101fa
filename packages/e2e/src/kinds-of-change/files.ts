import { fieldsOf, hides, pdf, pixel, shows, unique, type KindsOfChange } from '../changes.ts';

/** Pictures, and documents to download. */
export const changesOfFiles: KindsOfChange = {
	async 'a new text instead of an image'({ rest, language, path }) {
		const [old, { name }] = [unique(), unique()];
		const image = await rest.upload(language, pixel(old.slug), { alt: old.name });
		await rest.create('news', language, fieldsOf.news({ title: old.name, slug: old.slug, image }));
		const query = { locale: language };
		return {
			make: () => rest.send('PATCH', `/media/${image}`, { body: { alt: name }, query }),
			effects: [shows(path(`/news/${old.slug}`), `alt="${name}"`)],
			unconcerned: ['/news', '/', '/news/families-can-stay-for-now'].map(path),
		};
	},
	async 'a newer version of a document to download'({ rest, language, path }) {
		const [{ name, slug }, newer] = [unique(), unique()];
		const file = await rest.upload(language, pdf(slug), { title: name, language: 'en' });
		const data = fieldsOf.guide({ title: slug, slug, documents: [file] });
		await rest.create('guides', language, data);
		return {
			make: () => rest.replaceFile(file, language, pdf(newer.slug)),
			effects: [
				shows(path(`/guides/${slug}`), `href="/media/${newer.slug}`),
				hides(path(`/guides/${slug}`), `href="/media/${slug}`),
			],
			unconcerned: ['/guides', '/', '/guides/work-permits'].map(path),
		};
	},
	async 'a document to download that is deleted'({ rest, language, path }) {
		const { name, slug } = unique();
		const file = await rest.upload(language, pdf(slug), { title: name, language: 'en' });
		const data = fieldsOf.news({ title: slug, slug, documents: [file] });
		await rest.create('news', language, data);
		return {
			make: () => rest.remove('media', file),
			isRemoval: true,
			effects: [hides(path(`/news/${slug}`), name)],
			unconcerned: ['/news', '/', '/guides/work-permits'].map(path),
		};
	},
};
