import { languages, type LanguageCode } from '@lts/locales';

import { graphqlEndpoint } from '../graphql/yoga.ts';
import type { Assets } from './assets.ts';
import { examples } from './examples.ts';

/** Nothing from elsewhere, and no script but the files of this server. */
export const policy = [
	"default-src 'none'",
	"script-src 'self'",
	"worker-src 'self'",
	// The editor sets its sizes and colors in style elements of its own.
	"style-src 'self' 'unsafe-inline'",
	"font-src 'self' data:",
	"img-src 'self' data:",
	"connect-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

/** The page of the explorer, in a language to begin with. */
export function explorerPage(assets: Assets, locale: LanguageCode): string {
	const settings = {
		endpoint: graphqlEndpoint,
		workers: {
			editorWorkerService: assets.editorWorker.path,
			json: assets.jsonWorker.path,
			graphql: assets.graphqlWorker.path,
		},
		examples,
	};
	const options = languages.map(
		({ code, endonym, name }) =>
			`<option value="${code}"${code === locale ? ' selected' : ''}>${endonym}${endonym === name ? '' : ` (${name})`}</option>`,
	);
	const links = examples.map(({ title, query, variables }) => {
		const address = new URLSearchParams({
			locale,
			query,
			...(variables && { variables: JSON.stringify(variables) }),
		});
		return `<li><a href="${escapeHtml(`${graphqlEndpoint}?${address}`)}">${escapeHtml(title)}</a></li>`;
	});
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Content API explorer – Let Them Stay</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${assets.styles.path}">
<link rel="stylesheet" href="${assets.pageStyles.path}">
</head>
<body>
<header>
<h1>Let Them Stay: content API</h1>
<label>Language <select id="language">${options.join('')}</select></label>
<label>Key <input id="key" type="password" autocomplete="off" spellcheck="false" placeholder="works without"></label>
<details><summary>Example answers</summary><ul>${links.join('')}</ul></details>
<output id="told"></output>
</header>
<div id="explorer"><noscript><p>The explorer needs JavaScript. The API does not: the examples above are plain addresses that answer with JSON.</p></noscript></div>
<script type="application/json" id="settings">${JSON.stringify(settings).replaceAll('<', '\\u003c')}</script>
<script src="${assets.app.path}"></script>
<script type="module" src="${assets.script.path}"></script>
</body>
</html>
`;
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
