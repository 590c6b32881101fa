import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isLanguageCode, type LanguageCode } from '@lts/locales';

/** What of the site's settings helps a reader when nothing else can be shown, in one language. */
export interface Help {
	siteName: string;
	organizationName: string;
	contactEmail: string | null;
	legalNotice: string;
	helpline: { label: string; text: string | null; phone: string | null; url: string | null } | null;
}

export interface Known {
	/** The day on which it was read last: ISO 8601, `2026-11-24`. */
	asOf: string;
	/** Without the languages in which the settings are not published. */
	in: Partial<Record<LanguageCode, Help>>;
}

/**
 * What was known when the file was written; undefined when there is none.
 * @throws Error when it cannot be read, or is not what `writeHelpFile` writes
 */
export function readHelpFile(file: string): Known | undefined {
	let text: string;
	try {
		text = readFileSync(file, 'utf8');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
	const value: unknown = JSON.parse(text);
	if (!isKnown(value)) throw new Error(`${file} does not hold the settings of the site.`);
	return value;
}

/** Replaces the file as a whole, so that who reads it, or starts after a crash, finds all of it. */
export function writeHelpFile(file: string, known: Known): void {
	mkdirSync(dirname(file), { recursive: true });
	const whole = `${file}.${process.pid}`;
	writeFileSync(whole, JSON.stringify(known));
	renameSync(whole, file);
}

function isKnown(value: unknown): value is Known {
	if (!isObject(value) || !isObject(value['in'])) return false;
	const isDay = typeof value['asOf'] === 'string' && /^\d{4}-\d\d-\d\d$/.test(value['asOf']);
	return (
		isDay &&
		Object.entries(value['in']).every(([code, help]) => isLanguageCode(code) && isHelp(help))
	);
}

function isHelp(value: unknown): value is Help {
	if (!isObject(value)) return false;
	const { helpline } = value;
	return (
		[value['siteName'], value['organizationName'], value['legalNotice']].every(isText) &&
		isTextOrNull(value['contactEmail']) &&
		(helpline === null ||
			(isObject(helpline) &&
				isText(helpline['label']) &&
				[helpline['text'], helpline['phone'], helpline['url']].every(isTextOrNull)))
	);
}

const isText = (value: unknown) => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
