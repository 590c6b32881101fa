/** @type {import('stylelint').Config} */
export default {
	extends: ['stylelint-config-standard'],
	plugins: ['stylelint-use-logical'],
	ignoreFiles: ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**', '**/.next/**'],
	rules: {
		// Two of the seven languages are written from right to left.
		'csstools/use-logical': 'always',
		'selector-pseudo-class-no-unknown': [true, { ignorePseudoClasses: ['global'] }],
		'import-notation': 'string',
		'value-keyword-case': ['lower', { ignoreProperties: ['font-family', '/^--/'] }],
		// Safari on phones enlarges text by itself without it.
		'property-no-vendor-prefix': [true, { ignoreProperties: [/text-size-adjust/] }],
		// Prettier lays out; blank lines group declarations as the author means.
		'custom-property-empty-line-before': null,
		'declaration-empty-line-before': null,
		'at-rule-empty-line-before': null,
		'rule-empty-line-before': null,
		'comment-empty-line-before': null,
		'no-descending-specificity': null,
	},
	overrides: [{ files: ['**/*.svelte'], customSyntax: 'postcss-html' }],
};
