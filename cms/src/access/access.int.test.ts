import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestPayload, type TestPayload } from '../testing/createTestPayload.ts';
import { createDocument, smallestGlobals } from '../testing/documents.ts';
import { createPrincipals, type Principal } from '../testing/principals.ts';
import * as expected from './matrix/expected.ts';
import { prepareDocument, type Fixture } from './matrix/fixtures.ts';
import { globalOperations, type GlobalOperation } from './matrix/globalOperations.ts';
import { allowedByRest, allowedLocally } from './matrix/judge.ts';
import {
	collectionOperations,
	type CollectionOperation,
	type Operation,
} from './matrix/operations.ts';
import { snapshotDocument, snapshotGlobal, type Snapshot } from './matrix/snapshots.ts';

let test: TestPayload;
let payload: Payload;
let principals: Principal[];
let program: number;

beforeAll(async () => {
	test = await createTestPayload();
	payload = test.payload;
	principals = await createPrincipals(payload);
	program = (await createDocument(payload, 'programs')).id;
});

afterAll(() => test?.destroy());

describe('the table of expectations', () => {
	it('names every collection', () => {
		const slugs = payload.config.collections.map(({ slug }) => slug);
		expect(Object.keys(expected.collections).sort()).toEqual(slugs.sort());
	});

	it('names every operation of a collection with drafts', () => {
		const withDrafts = payload.config.collections.filter(({ versions }) => versions?.drafts);
		const ofFilesOnly = ['update', 'updateUsed', 'replaceFile', 'replaceUsedFile'];
		const all = Object.keys(collectionOperations).filter((name) => !ofFilesOnly.includes(name));
		for (const { slug } of withDrafts) {
			expect(Object.keys(expected.collections[slug] ?? {}).sort(), slug).toEqual(all.sort());
		}
	});

	it('names every global', () => {
		const slugs = payload.config.globals.map(({ slug }) => slug);
		expect(Object.keys(expected.globals).sort()).toEqual(slugs.sort());
	});
});

const apis = ['REST', 'Local API'] as const;

/** `publisher (REST)`: whoever did it, and by which way. */
function everyWay(names: readonly string[]): string[] {
	return apis.flatMap((api) => names.map((name) => `${name} (${api})`)).sort();
}

function expectUnchanged(before: Snapshot, after: Snapshot, allowed: boolean): void {
	expect(after.live).toEqual(before.live);
	if (!allowed) expect(after.versions).toEqual(before.versions);
}

describe.each(Object.entries(expected.collections))('%s', (collection, operations) => {
	it.each(Object.entries(operations))('%s is for the right people', async (name, allowed) => {
		const operation: Operation = collectionOperations[name as CollectionOperation];
		const reads = name.startsWith('read');
		const did: string[] = [];
		let fixture: Fixture | undefined;

		for (const principal of principals) {
			for (const api of apis) {
				fixture ??= await prepareDocument(payload, collection, operation.needs);
				const cell = { payload, collection, program, principal, ...fixture };
				const snapshot = () => snapshotDocument(payload, collection, cell.id);
				const before = reads ? null : await snapshot();
				const done =
					api === 'REST'
						? await allowedByRest({ payload, principal, call: operation.rest(cell) })
						: await allowedLocally(() => operation.local(cell));
				if (done) did.push(`${principal.name} (${api})`);
				if (before && (!done || 'leavesLive' in operation)) {
					expectUnchanged(before, await snapshot(), done);
				}
				if (done && !reads) fixture = undefined;
			}
		}
		expect(did.sort()).toEqual(everyWay(allowed));
	});
});

describe.each(Object.entries(expected.globals))('the global %s', (slug, operations) => {
	it.each(Object.entries(operations))('%s is for the right people', async (name, allowed) => {
		const operation = globalOperations[name as GlobalOperation];
		const reads = name.startsWith('read');
		const did: string[] = [];
		let version: number | string | undefined;

		for (const principal of principals) {
			for (const api of apis) {
				version ??= await publishGlobal(slug);
				const cell = { payload, slug, version, principal };
				const before = reads ? null : await snapshotGlobal(payload, slug);
				const done =
					api === 'REST'
						? await allowedByRest({ payload, principal, call: operation.rest(cell) })
						: await allowedLocally(() => operation.local(cell));
				if (done) did.push(`${principal.name} (${api})`);
				if (before && (!done || 'leavesLive' in operation)) {
					expectUnchanged(before, await snapshotGlobal(payload, slug), done);
				}
				if (done && !reads) version = undefined;
			}
		}
		expect(did.sort()).toEqual(everyWay(allowed));
	});
});

/** Publishes the global in English and Spanish and returns the id of its latest version. */
async function publishGlobal(slug: string): Promise<number | string> {
	for (const locale of ['en', 'es'] as const) {
		await payload.updateGlobal({
			slug: slug as 'navigation',
			locale,
			data: { ...smallestGlobals[slug], _status: 'published' } as never,
		});
	}
	const { docs } = await payload.findGlobalVersions({ slug: slug as 'navigation', limit: 1 });
	const [latest] = docs;
	if (!latest) throw new Error(`"${slug}" has no version.`);
	return latest.id;
}
