import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Rules for the whole repository. Type-aware rules run on TypeScript only: in `.svelte` they take minutes. */
export default ts.config(
	{
		ignores: [
			'**/node_modules/',
			'**/.next/',
			'**/.svelte-kit/',
			'**/build/',
			'**/dist/',
			'**/generated/',
			'**/paraglide/',
			'.data/',
			'.tools/',
			'cms/src/migrations/',
			'cms/src/payload-types.ts',
			'cms/src/app/(payload)/admin/importMap.js',
			'**/next-env.d.ts',
		],
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.node } },
		rules: {
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
			'no-console': ['error', { allow: ['error'] }],
			eqeqeq: 'error',
		},
	},
	{
		files: ['**/*.ts', '**/*.tsx'],
		ignores: ['**/*.svelte.ts'],
		languageOptions: { parserOptions: { projectService: true } },
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': 'error',
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] },
			globals: { ...globals.browser },
		},
		// The site has no base path, and `routes.ts` builds its addresses with the language in front.
		rules: { 'svelte/no-navigation-without-resolve': 'off' },
	},
	{ files: ['**/scripts/**', 'scripts/**', '**/*.bench.ts'], rules: { 'no-console': 'off' } },
);
