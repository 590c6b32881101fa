import { createLocalReq, type Payload } from 'payload';

import { restoreGlobalAsDraft } from '../../drafts/restoreVersion.ts';
import type { Principal } from '../../testing/principals.ts';
import type { RestCall } from './operations.ts';

type Data = Record<string, unknown>;

export interface GlobalCell {
	payload: Payload;
	slug: string;
	/** A published version. */
	version: number | string;
	principal: Principal;
}

export interface GlobalOperationOf {
	rest: (cell: GlobalCell) => RestCall;
	local: (cell: GlobalCell) => Promise<unknown>;
	leavesLive?: true;
}

function local({ slug, principal }: GlobalCell) {
	return {
		slug: slug as 'navigation',
		overrideAccess: false as const,
		user: principal.user,
		depth: 0,
	};
}

/** A localized change that each global takes. */
function changeOf({ slug }: GlobalCell): Data {
	return slug === 'navigation' ? { footer: [] } : { tagline: 'Another line' };
}

function update(query: string, data: (cell: GlobalCell) => Data, args: Data): GlobalOperationOf {
	return {
		rest: (cell) => ({
			method: 'POST',
			path: `/globals/${cell.slug}?locale=es${query}`,
			body: data(cell),
		}),
		local: (cell) =>
			cell.payload.updateGlobal({
				...local(cell),
				locale: 'es',
				data: data(cell) as never,
				...args,
			}),
		...(args.draft ? { leavesLive: true as const } : {}),
	};
}

/** As the admin asks for it, which brings the version back as a draft. */
const restoreVersion: GlobalOperationOf = {
	rest: ({ slug, version }) => ({
		method: 'POST',
		path: `/globals/${slug}/versions/${version}?draft=false`,
	}),
	local: async ({ payload, principal, slug, version }) => {
		const req = await createLocalReq({ user: principal.user }, payload);
		await restoreGlobalAsDraft(req, { slug, id: version });
		return {};
	},
	leavesLive: true,
};

export const globalOperations = {
	read: {
		rest: ({ slug }) => ({ method: 'GET', path: `/globals/${slug}?depth=0` }),
		local: (cell) => cell.payload.findGlobal(local(cell)),
		leavesLive: true,
	},
	readVersions: {
		rest: ({ slug }) => ({ method: 'GET', path: `/globals/${slug}/versions?depth=0` }),
		local: (cell) => cell.payload.findGlobalVersions(local(cell)),
		leavesLive: true,
	},
	saveDraft: update('&draft=true', changeOf, { draft: true }),
	updateLive: update('', changeOf, {}),
	publish: update('&publishSpecificLocale=es', () => ({ _status: 'published' }), {
		publishSpecificLocale: 'es',
	}),
	unpublish: update('&unpublishAllLocales=true', () => ({ _status: 'draft' }), {
		unpublishAllLocales: true,
	}),
	restoreVersion,
} satisfies Record<string, GlobalOperationOf>;

export type GlobalOperation = keyof typeof globalOperations;
