import { languageOf, type LanguageCode } from '@lts/locales';
import { programStatusLabel } from '#lib/content/labels.ts';
import { leadsToTimeline } from '#lib/content/timeline-path.ts';
import { formatDay } from '#lib/format/dates.ts';
import { currentLanguage } from '#lib/language/current.ts';
import { m } from '#lib/paraglide/messages.js';
import { href, routes } from '#lib/routes.ts';
import type { readEmbeddedProgram } from '#lib/server/content/embed.ts';

interface Text {
	text: string;
	/** The language that the text is in, with its direction. */
	lang: LanguageCode;
	dir: 'ltr' | 'rtl';
}

interface Link {
	text: string;
	url: string;
}

/** What a box on another site shows, ready to be read. */
export interface EmbeddedStatus {
	lang: LanguageCode;
	dir: 'ltr' | 'rtl';
	name: Text;
	/** As the schema names it: `IN_COURT`. */
	status: string;
	statusLabel: string;
	asOf: string;
	source: (Link & { label: string }) | null;
	latest: { label: string; day: string; title: Text; url: string | null } | null;
	notices: string[];
	more: Link;
	siteName: string;
}

/** @param origin the public origin of the site */
export function embeddedStatus(
	{ program, latest, siteName }: NonNullable<Awaited<ReturnType<typeof readEmbeddedProgram>>>,
	origin: string,
): EmbeddedStatus {
	const reader = currentLanguage();
	const shown = [program, ...(latest ? [latest] : [])];
	return {
		lang: reader,
		dir: languageOf(reader).direction,
		name: textIn(program.name, program.language),
		status: program.status,
		statusLabel: programStatusLabel(program.status),
		asOf: m.as_of({ date: formatDay(program.statusAsOf) }),
		source: program.statusSource && {
			label: m.source_label(),
			text: program.statusSource.title,
			url: program.statusSource.url,
		},
		latest: latest && {
			label: m.embed_latest(),
			day: formatDay(latest.date),
			title: textIn(latest.title, latest.language),
			url: leadsToTimeline(latest.path) ? origin + href(latest.path) : null,
		},
		notices: [
			...(shown.some(({ language }) => language !== reader) ? [m.english_notice()] : []),
			...(shown.some(({ machineTranslated }) => machineTranslated) ? [m.machine_notice()] : []),
			...(shown.some(({ sample }) => sample) ? [m.sample_notice()] : []),
		],
		more: { text: m.embed_more(), url: origin + href(routes.program(program.code)) },
		siteName,
	};
}

function textIn(text: string, lang: LanguageCode): Text {
	return { text, lang, dir: languageOf(lang).direction };
}
