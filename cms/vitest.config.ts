import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const env = { PAYLOAD_SECRET: 'a-secret-that-only-the-tests-know-of' };

// Vite would take the `module` build of graphql, packages outside it take `main`: two graphqls that
// refuse each other's schemas. Node, which runs the code in production, takes `main` for both.
const resolve = {
	alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }],
};

export default defineConfig({
	test: {
		// Each integration file keeps a Payload and its connections open.
		maxWorkers: 2,
		projects: [
			{
				resolve,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: ['**/*.int.test.ts'],
					env,
				},
			},
			{
				resolve,
				test: {
					name: 'integration',
					include: ['src/**/*.int.test.ts', 'scripts/**/*.int.test.ts'],
					globalSetup: ['src/testing/globalSetup.ts'],
					hookTimeout: 120_000,
					testTimeout: 60_000,
					// What is waited for comes at once, but for a busy machine; where a time is promised, the test measures it.
					expect: { poll: { timeout: 10_000 } },
					env,
				},
			},
		],
	},
});
