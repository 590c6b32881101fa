import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { paraglide } from './paraglide.config.ts';
import { reloadPages } from './scripts/reload-pages.ts';

const contentApi = process.env['CONTENT_API_URL'] ?? 'http://127.0.0.1:3003';

// In processes of their own: the first would keep a build from ending for 30 seconds.
for (const script of ['compile-messages.ts', 'subset-fonts.ts']) {
	execFileSync(process.execPath, [join(import.meta.dirname, 'scripts', script)], {
		stdio: 'inherit',
	});
}

export default defineConfig(({ command, mode }) => ({
	plugins: [
		command === 'serve' && mode !== 'test' && paraglideVitePlugin(paraglide),
		reloadPages(),
		sveltekit({
			adapter: adapter({ out: 'build' }),
			// Hashes, not nonces: a page in the page cache would reuse its nonce.
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['none'],
					'img-src': ['self'],
					'style-src': ['self'],
					'font-src': ['self'],
					'form-action': ['self'],
					'base-uri': ['none'],
					'frame-ancestors': ['none'],
					...(command === 'serve' && { 'script-src': ['self'], 'connect-src': ['self', 'ws:'] }),
				},
			},
			// All styles in the page: on a slow line one answer is sooner there than two.
			inlineStyleThreshold: 100_000,
			paths: { relative: false },
			version: { pollInterval: 0 },
		}),
	],
	build: { reportCompressedSize: false },
	server: { proxy: { '/media': contentApi } },
}));
