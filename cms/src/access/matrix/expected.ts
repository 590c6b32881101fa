import type { PrincipalName } from '../../testing/principals.ts';
import type { GlobalOperation } from './globalOperations.ts';
import type { CollectionOperation } from './operations.ts';

type Allowed = readonly PrincipalName[];

const nobody: Allowed = [];
const administrators: Allowed = ['administrator'];
const publishers: Allowed = [...administrators, 'publisher'];
const editors: Allowed = [...publishers, 'editor'];
/** Everybody who may write in Spanish, which is the language that the matrix writes in. */
const writers: Allowed = [...editors, 'translator (es)'];
const staff: Allowed = [...writers, 'translator (none)'];

const content = {
	create: editors,
	createPublished: publishers,
	duplicate: editors,
	read: staff,
	readVersions: staff,
	saveDraft: writers,
	updateLive: publishers,
	publish: publishers,
	unpublish: publishers,
	trash: publishers,
	restoreFromTrash: publishers,
	restoreVersion: publishers,
	restoreVersionAsDraft: editors,
	delete: publishers,
} satisfies Partial<Record<CollectionOperation, Allowed>>;

const closed = { create: nobody, read: nobody, update: nobody, delete: nobody };

/** Who may do what. A collection that is not named here fails the test. */
export const collections: Record<string, Partial<Record<CollectionOperation, Allowed>>> = {
	pages: content,
	programs: content,
	developments: content,
	news: content,
	guides: content,
	actions: content,
	alerts: content,
	media: {
		create: editors,
		read: staff,
		update: writers,
		replaceFile: editors,
		// It has no drafts: readers would see the change at once.
		updateUsed: publishers,
		replaceUsedFile: publishers,
		delete: publishers,
	},
	redirects: { create: publishers, read: staff, update: publishers, delete: publishers },
	// Another person's account: its id and name, but for administrators. One's own has tests of its own.
	users: {
		create: administrators,
		read: staff,
		update: administrators,
		delete: administrators,
	},
	'api-clients': {
		create: administrators,
		read: administrators,
		update: administrators,
		delete: administrators,
	},
	webhooks: {
		create: administrators,
		read: administrators,
		update: administrators,
		delete: administrators,
	},
	'webhook-deliveries': { create: nobody, read: administrators, update: nobody, delete: nobody },
	'payload-locked-documents': { create: staff, read: staff, update: staff, delete: staff },
	// Another person's preferences.
	'payload-preferences': { read: nobody, update: nobody, delete: nobody },
	'payload-migrations': closed,
	'payload-kv': closed,
	'payload-jobs': closed,
};

const settings = {
	read: staff,
	readVersions: staff,
	saveDraft: writers,
	updateLive: publishers,
	publish: publishers,
	unpublish: publishers,
	restoreVersion: editors,
} satisfies Record<GlobalOperation, Allowed>;

export const globals: Record<string, Record<GlobalOperation, Allowed>> = {
	'site-settings': settings,
	navigation: settings,
};
