import type { Payload } from 'payload';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';

import { asRole, type TestUser } from '../../testing/asRole.ts';
import { createTestPayload, type TestPayload } from '../../testing/createTestPayload.ts';
import { createDocument } from '../../testing/documents.ts';
import { restRequest } from '../../testing/restRequest.ts';
import { plannerOf } from './planner.ts';

type Locale = 'en' | 'es' | 'fa-AF';

interface Members {
	payload: Payload;
	publisher: TestUser;
	editor: TestUser;
	planner: ReturnType<typeof plannerOf>;
}

/**
 * People who plan, and news to plan for, on a database of their own for the tests of a file; nothing is
 * planned when a test begins. The members are there when the first test runs, so don't take them apart
 * before.
 */
export function useScheduling() {
	const scene = {} as Members;
	let test: TestPayload;
	beforeAll(async () => {
		test = await createTestPayload();
		const { payload } = test;
		const [publisher, editor] = [
			await asRole(payload, 'publisher'),
			await asRole(payload, 'editor'),
		];
		Object.assign(scene, { payload, publisher, editor, planner: plannerOf(payload) });
	});
	afterAll(() => test?.destroy());
	beforeEach(() => scene.payload.db.pool.query('DELETE FROM payload_jobs'));

	async function saveDraft(id: number, locale: Locale, data: Record<string, unknown>) {
		const path = `/news/${id}?draft=true&locale=${locale}`;
		const { editor, payload } = scene;
		const { status } = await restRequest({
			...{ payload, user: editor, method: 'PATCH', path, body: data },
		});
		expect(status).toBe(200);
	}

	return Object.assign(scene, {
		saveDraft,
		/** Published in English, with drafts in English and Dari. */
		async newsWithDrafts(): Promise<number> {
			const { id } = await createDocument(scene.payload, 'news', { title: 'Live' });
			await saveDraft(id, 'en', { title: 'Draft' });
			await saveDraft(id, 'fa-AF', { title: 'دری', summary: 'خلاصه' });
			return id;
		},
		read: (id: number, locale: Locale, draft = false) =>
			scene.payload.findByID({ collection: 'news', id, locale, draft, depth: 0 }),
		/** Lets all that is planned happen now. */
		async due() {
			await scene.planner.makeDue();
			await scene.planner.runDue();
		},
	});
}
