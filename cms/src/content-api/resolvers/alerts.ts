import type { Where } from 'payload';

import { textOf, type Document } from '../reading/document.ts';
import { findPublished } from '../reading/find.ts';
import { programIds } from '../reading/program-filter.ts';
import type { Operation } from '../reading/operation.ts';
import { termsFields } from './license.ts';
import type { Resolve, TypeResolvers } from './types.ts';

/** More banners than this nobody reads; the bounds of the cost rule say the same. */
export const mostAlerts = 20;
/** Alerts that are not over yet, also future ones and those for other languages. */
const mostConsidered = 200;

const levels = ['urgent', 'warning', 'information'];

export const alertFields: TypeResolvers = {
	...termsFields,
	programs: (alert: Document, _args, operation) => {
		const programs: unknown[] = Array.isArray(alert['programs']) ? alert['programs'] : [];
		return alert['scope'] === 'programs'
			? operation.documents.loadMany('programs', programs.filter(isNumber))
			: [];
	},
};

/** The alerts shown now; the answer expires when the next one begins or ends. */
export const alerts: Resolve<unknown, { program?: string | null }> = async (
	_parent,
	{ program },
	operation,
) => {
	operation.tags.siteWideList('alerts');
	const programs = program ? await programIds(operation, [program]) : [];
	for (const id of programs) operation.tags.programList('alerts', id);
	const found = await notYetOver(operation, programs);
	const shown: Document[] = [];
	for (const alert of found) {
		if (!isForLanguage(alert, operation.locale)) continue;
		const from = timeOf(alert['from']) ?? Number.NEGATIVE_INFINITY;
		if (from > operation.now.getTime()) {
			operation.expiry.at(from);
			continue;
		}
		const until = timeOf(alert['until']);
		if (until !== null) operation.expiry.at(until);
		shown.push(alert);
	}
	shown.sort((one, other) => levelOf(one) - levelOf(other));
	return operation.documents.accept('alerts', shown.slice(0, mostAlerts));
};

async function notYetOver(
	{ payload, locale, now }: Operation,
	programs: number[],
): Promise<Document[]> {
	const scopes: Where[] = [{ scope: { not_equals: 'programs' } }];
	if (programs.length > 0) scopes.push({ programs: { in: programs } });
	const documents = await findPublished(payload, {
		collection: 'alerts',
		locale,
		where: {
			and: [
				{ or: scopes },
				{ or: [{ until: { exists: false } }, { until: { greater_than: now.toISOString() } }] },
			],
		},
		sort: ['-id'],
		limit: mostConsidered,
	});
	return documents;
}

function isForLanguage(alert: Document, locale: string): boolean {
	const languages: unknown = alert['languages'];
	return !Array.isArray(languages) || languages.length === 0 || languages.includes(locale);
}

function timeOf(value: unknown): number | null {
	const text = textOf(value);
	return text === null ? null : Date.parse(text);
}

function levelOf(alert: Document): number {
	return levels.indexOf(String(alert['level']));
}

function isNumber(value: unknown): value is number {
	return typeof value === 'number';
}
