import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{ extends: './vite.config.ts', test: { name: 'unit', include: ['src/**/*.test.ts'] } },
			{ test: { name: 'server', include: ['server/**/*.test.ts'] } },
		],
	},
});
