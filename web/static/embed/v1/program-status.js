/*
 * <lts-program-status program="OAW" lang="fa-AF">: where a parole program stands, on any page.
 *
 *   <script type="module" src="https://<the site>/embed/v1/program-status.js"></script>
 *   <lts-program-status program="OAW" lang="fa-AF">
 *     <a href="https://<the site>/fa/programs/oaw">Operation Allies Welcome</a>
 *   </lts-program-status>
 *
 * What stands inside is shown until the status is there, and when it cannot be had. Attributes:
 * `program`, `lang` (en, es, ht, uk, ru, fa-AF, ps), and `site`, the origin to ask, if it is not the
 * one that this file is from. It sets no cookie, stores nothing and asks nobody but the site. Colors
 * and font can be set from outside: --lts-accent, --lts-ground, --lts-ink, --lts-font.
 */
/* global addEventListener, CSSStyleSheet, customElements, document, HTMLElement */

const home = new URL(import.meta.url).origin;
const minute = 60_000;
/** How long a status is shown before it is asked for again, and how old it may be without a word about it. */
const freshFor = 5 * minute;
const quietFor = 15 * minute;
/** The least time between two requests when somebody goes to and fro between tabs. */
const pause = minute / 2;
const patience = 10_000;

/** First part of the site's paths, tag for the time, loading, not to be had, offline, outdated. */
const languages = {
	en: '|en-US|Loading…|The status cannot be shown right now.|You are offline.|This may be out of date. Last checked:',
	es: '/es|es-US|Cargando…|El estado no se puede mostrar en este momento.|Sin conexión.|Esto puede no estar al día. Última comprobación:',
	ht: '/ht|fr-HT|N ap chaje…|Nou pa ka montre estati a kounye a.|Ou pa konekte.|Sa a ka pa ajou. Dènye verifikasyon:',
	uk: '/uk|uk-UA|Завантаження…|Стан зараз не можна показати.|Немає з’єднання.|Це може бути застарілим. Остання перевірка:',
	ru: '/ru|ru-RU|Загрузка…|Состояние сейчас нельзя показать.|Нет соединения.|Это может быть устаревшим. Последняя проверка:',
	'fa-AF':
		'/fa|fa-AF-u-ca-gregory|در حال بارگیری…|وضعیت فعلاً نشان داده نمی‌شود.|آفلاین هستید.|شاید این تازه نباشد. آخرین بررسی:',
	ps: '/ps|ps-AF-u-ca-gregory|بارېږي…|حالت اوس نه شي ښودل کېدای.|تاسو آفلاین یاست.|کېدای شي دا تازه نه وي. وروستی کتنه:',
};
const short = { fa: 'fa-AF' };

const styles = new CSSStyleSheet();
styles.replaceSync(`
	:host { display: block; max-inline-size: 32rem; }
	:host([hidden]) { display: none; }
	article { --text: #443a33; --tint: #e8dfd3; box-sizing: border-box; padding: 1rem; border: 1px solid #dccdb8;
		border-block-start: 4px solid var(--lts-accent, #8c2f1f); border-radius: 8px;
		background: var(--lts-ground, #fff); color: var(--lts-ink, #241b16);
		font: 1rem/1.5 var(--lts-font, system-ui, sans-serif); overflow-wrap: anywhere; text-align: start; }
	[dir='rtl'] { line-height: 1.75; }
	h2, p { margin: 0 0 .5rem; }
	h2 { font-size: 1.15rem; line-height: 1.35; }
	strong { padding: .1em .7em; border: 1px solid; border-radius: 2em; background: var(--tint); color: var(--text); }
	small { font-size: .875rem; }
	a { color: #0b5160; }
	a:focus-visible { outline: 3px solid; outline-offset: 2px; }
	.note { padding: .4rem .7rem; border-inline-start: 4px solid #f0b440; background: #fcefc9; color: #241b16; }
	footer { margin-block-start: .75rem; }
	.OPEN { --text: #1c5634; --tint: #e0f0e2; }
	.PAUSED { --text: #684300; --tint: #fcefc9; }
	.ENDING { --text: #8a3404; --tint: #fde6d4; }
	.IN_COURT { --text: #2c3f80; --tint: #e4e9f9; }
`);

const isVisible = () => document.visibilityState === 'visible';

class ProgramStatus extends HTMLElement {
	static observedAttributes = ['program', 'lang', 'site'];

	#shown = null;
	#shownAt = 0;
	#askedAt = 0;
	#failures = 0;
	#drawn = '';
	#isDue = false;
	#timer = 0;
	#asking = new AbortController();
	#left = new AbortController();

	constructor() {
		super();
		this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [styles];
	}

	connectedCallback() {
		this.#left = new AbortController();
		const { signal } = this.#left;
		addEventListener('online', () => this.#load(), { signal });
		addEventListener('offline', () => this.#show(), { signal });
		const refresh = () => {
			if (isVisible() && Date.now() - this.#askedAt > pause) this.#load();
		};
		document.addEventListener('visibilitychange', refresh, { signal });
		this.#loadSoon();
	}

	disconnectedCallback() {
		this.#left.abort();
		clearTimeout(this.#timer);
		this.#asking.abort();
	}

	attributeChangedCallback(_name, before, after) {
		if (before === after) return;
		this.#shown = null;
		this.#loadSoon();
	}

	/** Once for all attributes that come in a row, as they do before the element is on the page. */
	#loadSoon() {
		if (this.#isDue) return;
		this.#isDue = true;
		queueMicrotask(() => {
			this.#isDue = false;
			if (this.isConnected) this.#load();
		});
	}

	/** At another time on each page, so that not all come at once; sooner after a failure. */
	#loadLater() {
		const delay = Math.min(freshFor, this.#failures ? pause * 2 ** this.#failures : freshFor);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(
			() => (isVisible() ? this.#load() : this.#loadLater()),
			delay * (0.8 + 0.4 * Math.random()),
		);
	}

	get #language() {
		const given = this.lang || document.documentElement.lang;
		const code = short[given] ?? given;
		if (Object.hasOwn(languages, code)) return code;
		const [primary] = code.split('-');
		return short[primary] ?? (Object.hasOwn(languages, primary) ? primary : 'en');
	}

	get #words() {
		return languages[this.#language].split('|');
	}

	async #load() {
		this.#asking.abort();
		const asking = (this.#asking = new AbortController());
		const [prefix, , loading, failed] = this.#words;
		this.#askedAt = Date.now();
		if (!this.#shown || this.#isOld) this.#show(loading, true);
		try {
			const program = encodeURIComponent((this.getAttribute('program') ?? '').toLowerCase());
			const site = this.getAttribute('site') ?? home;
			const answer = await fetch(`${site}${prefix}/embed/programs/${program}.json`, {
				// What the browser has is asked after by its ETag.
				cache: 'no-cache',
				credentials: 'omit',
				referrerPolicy: 'no-referrer',
				signal: AbortSignal.any([asking.signal, AbortSignal.timeout(patience)]),
			});
			// What was withdrawn is not shown any longer.
			if (answer.status === 404) this.#shown = null;
			if (!answer.ok) throw new Error(`The site answered ${answer.status}.`);
			this.#shown = await answer.json();
			this.#shownAt = Date.now();
			this.#failures = 0;
			this.#show();
		} catch (error) {
			if (asking.signal.aborted) return;
			this.#failures += 1;
			this.#show(failed);
			this.dispatchEvent(new CustomEvent('lts-error', { detail: error }));
		}
		this.#loadLater();
	}

	get #isOld() {
		return !navigator.onLine || Date.now() - this.#shownAt > quietFor;
	}

	/** The status if there is one, else what stands inside the element; and a message. */
	#show(message = '', isBusy = false) {
		const [, tag, , , offline, outdated] = this.#words;
		const data = this.#shown;
		const time = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
		const note = [
			navigator.onLine ? '' : offline,
			data && this.#isOld ? `${outdated} ${time.format(this.#shownAt)}` : '',
			data || !navigator.onLine ? '' : message,
		].join(' ');
		// What is the same stays, with the focus, and is not read out again.
		const drawn = JSON.stringify([this.#language, data, note, isBusy]);
		if (drawn === this.#drawn) return;
		this.#drawn = drawn;
		const article = element('article', {
			lang: data?.lang ?? this.#language,
			dir: data?.dir ?? (['fa-AF', 'ps'].includes(this.#language) ? 'rtl' : 'ltr'),
			'aria-busy': String(isBusy),
			class: data?.status ?? '',
		});
		if (data) article.append(...parts(data));
		else article.append(document.createElement('slot'));
		const said = note.trim() && element('p', { role: 'status', class: 'note' }, note);
		// Before a status that it is about, after what stands in for one.
		if (said) article[data ? 'prepend' : 'append'](said);
		this.shadowRoot.replaceChildren(article);
	}
}

function parts({ name, statusLabel, asOf, source, latest, notices, more, siteName }) {
	const { lang, dir } = name;
	const p = (...children) => element('p', {}, ...children);
	const small = (...children) => element('small', {}, ...children);
	const made = [
		element('h2', { lang, dir }, name.text),
		p(element('strong', {}, statusLabel), ' ', small(asOf)),
	];
	if (source) {
		made.push(p(small(`${source.label}: `, element('bdi', {}, link(source.url, source.text)))));
	}
	if (latest) {
		const { label, day, title, url } = latest;
		const text = url ? link(url, title.text) : title.text;
		made.push(
			p(element('b', {}, `${label} (${day}): `), element('bdi', { lang: title.lang }, text)),
		);
	}
	for (const text of notices) made.push(element('p', { class: 'note' }, small(text)));
	made.push(element('footer', {}, link(more.url, more.text), small(` · ${siteName}`)));
	return made;
}

function link(url, text) {
	return element('a', { href: url, rel: 'noopener' }, text);
}

/** Words become text, never markup. */
function element(name, attributes, ...children) {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
	made.append(...children);
	return made;
}

if (!customElements.get('lts-program-status')) {
	customElements.define('lts-program-status', ProgramStatus);
}
