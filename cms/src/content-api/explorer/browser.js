// What the explorer's page runs, as it is, in the browser.
/* global document, history, location, YogaGraphiQL */

const { endpoint, workers, examples } = JSON.parse(document.querySelector('#settings').textContent);
const language = document.querySelector('#language');
const key = document.querySelector('#key');
const told = document.querySelector('#told');

globalThis.MonacoEnvironment = {
	globalAPI: false,
	getWorkerUrl: (_module, label) => workers[label] ?? workers.editorWorkerService,
};

language.addEventListener('change', () => {
	const address = new URL(location.href);
	address.searchParams.set('locale', language.value);
	history.replaceState({}, '', address);
});

/** Asks in the language and with the key that stand above the editor. */
async function ask({ query, variables, operationName }, { headers } = {}) {
	const started = performance.now();
	const response = await fetch(`${endpoint}?locale=${encodeURIComponent(language.value)}`, {
		method: 'POST',
		credentials: 'omit',
		headers: {
			'Content-Type': 'application/json',
			...(key.value.trim() && { Authorization: `Bearer ${key.value.trim()}` }),
			...headers,
		},
		body: JSON.stringify({ query, variables, operationName }),
	});
	const answer = await response.json();
	told.textContent = [
		`${response.status}`,
		`${Math.round(performance.now() - started)} ms`,
		response.headers.has('Content-Position') &&
			`position ${response.headers.get('Content-Position')}`,
		response.headers.has('RateLimit') && `RateLimit ${response.headers.get('RateLimit')}`,
	]
		.filter(Boolean)
		.join(' · ');
	return answer;
}

YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#explorer'), {
	title: 'Let Them Stay',
	logo: '<span></span>',
	fetcher: ask,
	// Else a key given there would stay on the computer.
	shouldPersistHeaders: false,
	query: examples[0].query,
	defaultTabs: examples.map(({ query, variables }) => ({
		query,
		...(variables && { variables: JSON.stringify(variables, null, 2) }),
	})),
});
