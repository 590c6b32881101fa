import { defineConfig } from 'vitest/config';

export default defineConfig({
	// Most take milliseconds. What waits for a state gives up by itself, and says for which.
	test: { testTimeout: 30_000, hookTimeout: 30_000 },
});
