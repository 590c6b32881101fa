import type { Payload } from 'payload';
import { afterAll, beforeAll } from 'vitest';

import { createTestPayload, type TestPayload } from '../../testing/createTestPayload.ts';
import { contentOf } from './content.ts';
import { startContentApi, type RunningContentApi } from './startContentApi.ts';

export interface ContentApiScene {
	test: TestPayload;
	payload: Payload;
	pool: Payload['db']['pool'];
	content: ReturnType<typeof contentOf>;
	/** A test that starts another puts it here, so that it is stopped in the end. */
	api: RunningContentApi;
}

interface Preparation {
	/** What is there before the content API starts. */
	before?: (scene: Omit<ContentApiScene, 'api'>) => Promise<unknown>;
	env?: Record<string, string>;
}

/**
 * A content API on a database of its own for the tests of a file. Its members are there when the
 * first test runs, so don't take them apart before.
 */
export function useContentApi({ before, env }: Preparation = {}): ContentApiScene {
	const scene = {} as ContentApiScene;
	beforeAll(async () => {
		scene.test = await createTestPayload();
		scene.payload = scene.test.payload;
		scene.pool = scene.payload.db.pool;
		scene.content = contentOf(scene.payload);
		await before?.(scene);
		scene.api = await startContentApi(scene.test, env && { env });
	});
	afterAll(async () => {
		await scene.api?.stop();
		await scene.test?.destroy();
	});
	return scene;
}
