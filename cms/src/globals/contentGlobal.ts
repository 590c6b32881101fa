import type { Field, GlobalConfig, GlobalSlug } from 'payload';

import { rememberAsRead } from '../access/asRead.ts';
import { globalAccess } from '../access/globalAccess.ts';
import { guardLiveGlobal } from '../access/guardLiveGlobal.ts';
import { keepEditorsLockOfGlobal, lockDuration } from '../access/keepEditorsLock.ts';
import { lockSharedFields } from '../access/lockSharedFields.ts';
import { documentComponents } from '../admin/documentComponents.ts';
import { discardDraftOfGlobal } from '../drafts/discardDraft.ts';
import { restoreVersionOfGlobal } from '../drafts/restoreVersion.ts';
import { startFromEnglishOfGlobal } from '../drafts/startFromEnglish.ts';
import { tellPublishedGlobal } from '../drafts/tellPublished.ts';
import { withdrawGlobalAsLive } from '../drafts/withdrawAsLive.ts';
import { readyForReviewField } from '../fields/readyForReviewField.ts';
import { scheduleOfGlobal } from '../scheduling/endpoints.ts';
import { settlePlansOfGlobal } from '../scheduling/fulfilled.ts';

/** What the globals have in common: drafts and publishing by language, versions, who may do what. */
export function contentGlobal(options: {
	slug: GlobalSlug;
	typeName: string;
	label: string;
	group: 'Content' | 'System';
	description: string;
	fields: Field[];
}): GlobalConfig {
	return {
		slug: options.slug,
		label: options.label,
		typescript: { interface: options.typeName },
		graphQL: { name: options.typeName },
		access: globalAccess,
		lockDocuments: { duration: lockDuration },
		versions: {
			drafts: { autosave: { interval: 2000 }, localizeStatus: true, validate: false },
			max: 100,
		},
		endpoints: [
			discardDraftOfGlobal(options.slug),
			restoreVersionOfGlobal(options.slug),
			...startFromEnglishOfGlobal(options.slug),
			...scheduleOfGlobal(options.slug),
		],
		hooks: {
			beforeOperation: [
				guardLiveGlobal,
				keepEditorsLockOfGlobal.beforeOperation,
				withdrawGlobalAsLive.beforeOperation,
			],
			beforeValidate: [withdrawGlobalAsLive.beforeValidate],
			afterChange: [
				withdrawGlobalAsLive.afterChange,
				keepEditorsLockOfGlobal.afterChange,
				settlePlansOfGlobal,
				tellPublishedGlobal,
			],
			afterRead: [rememberAsRead],
		},
		admin: {
			group: options.group,
			description: options.description,
			components: { elements: documentComponents },
		},
		fields: lockSharedFields([...options.fields, readyForReviewField()]),
	};
}
