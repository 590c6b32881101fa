import type { Plugin } from 'vite';

/**
 * Loads the open page again when a file of the site changes. Pages have no script of SvelteKit's
 * that would do it; `src/hooks.server.ts` adds Vite's in development.
 */
export function reloadPages(): Plugin {
	return {
		name: 'reload-pages',
		apply: 'serve',
		hotUpdate({ server }) {
			if (this.environment.name === 'ssr') server.ws.send({ type: 'full-reload' });
		},
	};
}
