import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{ extends: './vite.config.ts', test: { name: 'unit', include: ['src/**/*.test.ts'] } },
			{
				test: {
					name: 'server',
					include: ['server/**/*.test.ts'],
					// Most take milliseconds. What waits for a state gives up by itself, and says for which.
					testTimeout: 30_000,
					hookTimeout: 30_000,
				},
			},
		],
	},
});
