import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['src/**/*.e2e.test.ts'],
		globalSetup: 'src/stack.ts',
		// One running product and two cores: the specs take turns.
		fileParallelism: false,
		testTimeout: 120_000,
		hookTimeout: 180_000,
		teardownTimeout: 60_000,
		// What is waited for comes at once, but for a busy machine; where a time is promised, the test measures it.
		expect: { poll: { timeout: 10_000 } },
	},
});
