import type { CollectionConfig, CollectionSlug, Field } from 'payload';

import { contentAccess } from '../access/contentAccess.ts';
import { documentComponents } from '../admin/documentComponents.ts';
import { guardLiveContent } from '../access/guardLiveContent.ts';
import { keepEditorsLock, lockDuration } from '../access/keepEditorsLock.ts';
import { lockSharedFields } from '../access/lockSharedFields.ts';
import { discardDraftOfDocument } from '../drafts/discardDraft.ts';
import { removeOldUntouched, removeUntouchedWhenLeft } from '../drafts/removeUntouched.ts';
import { startFromEnglishOfDocument } from '../drafts/startFromEnglish.ts';
import { tellPublishedDocument } from '../drafts/tellPublished.ts';
import { withdrawDocumentAsLive } from '../drafts/withdrawAsLive.ts';
import { listTitleField } from '../fields/listTitleField.ts';
import { provenanceFields } from '../fields/provenanceFields.ts';
import { readyForReviewField } from '../fields/readyForReviewField.ts';
import { scheduleOfDocument } from '../scheduling/endpoints.ts';
import { settlePlansOfDocument } from '../scheduling/fulfilled.ts';
import { redirectOldPath } from './redirects/hooks/redirectOldPath.ts';
import { viewOnSite } from './viewOnSite.ts';

interface ContentOptions {
	slug: CollectionSlug;
	/** `Program`: the name of its types. */
	typeName: string;
	labels: { singular: string; plural: string };
	group: 'Content' | 'Information' | 'Action';
	description: string;
	/** The localized field that names a document. */
	title: string;
	/** Columns of the list, after the title. */
	columns: string[];
	/** Fields that the list's search looks into, besides the title. */
	search?: string[];
	defaultSort: string;
	fields: Field[];
	/** Whether a document has an address of its own on the site. */
	hasAddress?: boolean;
}

/**
 * What every collection of content has in common: drafts, review and publishing by language,
 * versions, trash, locking, who may do what, and where its words come from.
 */
export function contentCollection(options: ContentOptions): CollectionConfig {
	const { slug, title, hasAddress = true } = options;
	return {
		slug,
		labels: options.labels,
		typescript: { interface: options.typeName },
		access: contentAccess,
		defaultSort: options.defaultSort,
		trash: true,
		lockDocuments: { duration: lockDuration },
		versions: {
			drafts: { autosave: { interval: 2000 }, localizeStatus: true, validate: false },
			maxPerDoc: 100,
		},
		endpoints: [
			discardDraftOfDocument,
			...startFromEnglishOfDocument,
			removeUntouchedWhenLeft,
			...scheduleOfDocument,
		],
		hooks: {
			...(hasAddress ? redirectOldPath : {}),
			beforeOperation: [
				guardLiveContent,
				keepEditorsLock.beforeOperation,
				removeOldUntouched,
				withdrawDocumentAsLive.beforeOperation,
			],
			beforeValidate: [withdrawDocumentAsLive.beforeValidate],
			afterChange: [
				withdrawDocumentAsLive.afterChange,
				...(hasAddress ? redirectOldPath.afterChange : []),
				keepEditorsLock.afterChange,
				settlePlansOfDocument,
				tellPublishedDocument,
			],
		},
		admin: {
			group: options.group,
			description: options.description,
			useAsTitle: 'listTitle',
			defaultColumns: ['listTitle', ...options.columns, 'readyForReview', '_status', 'updatedAt'],
			listSearchableFields: ['listTitle', title, ...(options.search ?? [])],
			pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
			preview: hasAddress ? viewOnSite(slug) : undefined,
			components: {
				edit: {
					...documentComponents,
					beforeDocumentControls: [
						...documentComponents.beforeDocumentControls,
						{ path: '/src/admin/FreshDraft.tsx#FreshDraft', serverProps: { collection: slug } },
					],
				},
			},
		},
		fields: lockSharedFields([
			...options.fields,
			readyForReviewField(),
			...provenanceFields(),
			listTitleField({ from: title, label: options.labels.singular }),
		]),
	};
}
