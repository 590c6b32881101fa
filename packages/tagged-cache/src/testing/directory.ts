import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty directory, removed after the test. */
export async function makeDirectory(): Promise<string> {
	const directory = await mkdtemp(join(tmpdir(), 'tagged-cache-'));
	onTestFinished(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));
	return directory;
}
