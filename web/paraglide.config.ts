import type { CompilerOptions } from '@inlang/paraglide-js';

/** One place for the build, for the tests and for the type check. */
export const paraglide: CompilerOptions = {
	project: './project.inlang',
	outdir: './src/lib/paraglide',
	// The language is that of the address; the server hook sets it, see `src/lib/server/language.ts`.
	strategy: ['globalVariable', 'baseLocale'],
	disableAsyncLocalStorage: true,
	emitReadme: false,
	emitPrettierIgnore: false,
};
