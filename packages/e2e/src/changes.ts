import { localizePath, type LanguageCode } from '@lts/locales';
import type { Data, Rest } from './rest.ts';
import type { SitePage } from './site.ts';

/** What a page is like after a change and was not before. */
export interface Effect {
	path: string;
	description: string;
	isThere: (page: SitePage) => boolean;
}

export interface Change {
	/** Makes the change. Everything that it needs is there already. */
	make: () => Promise<unknown>;
	effects: Effect[];
	/** What is taken away is not shown to one more reader once the site has heard of it. */
	isRemoval?: true;
	/** Puts back what other tests need. Documents that were created go anyway. */
	undo?: () => Promise<void>;
	/** Paths of pages that do not depend on it. */
	unconcerned: string[];
}

/** By what happens. */
export type KindsOfChange = Record<string, (scene: Scene) => Promise<Change>>;

export const shows = (path: string, text: string): Effect => ({
	path,
	description: `shows "${text}"`,
	isThere: ({ status, html }) => status === 200 && html.includes(text),
});

export const hides = (path: string, text: string): Effect => ({
	path,
	description: `hides "${text}"`,
	isThere: ({ status, html }) => status === 200 && !html.includes(text),
});

export const isGone = (path: string): Effect => ({
	path,
	description: 'is gone',
	isThere: ({ status }) => status === 404,
});

export const leadsTo = (path: string, target: string): Effect => ({
	path,
	description: `leads to ${target}`,
	isThere: ({ status, location }) => status === 301 && location === target,
});

let named = 0;

/** Words that stand nowhere else, and an address made of them. */
export function unique(): { name: string; slug: string } {
	named += 1;
	return { name: `Quokka ${process.pid} ${named}`, slug: `quokka-${process.pid}-${named}` };
}

/** The fields of documents that are not told otherwise. */
export const fieldsOf = {
	program: (data: Data): Data => ({
		...{ summary: 'Who came.', status: 'open', statusAsOf: '2026-01-01', order: 900 },
		...data,
	}),
	news: (data: Data): Data => ({
		...{ kind: 'update', date: '2031-05-01', summary: 'What happened.', programs: [] },
		...data,
	}),
	development: (data: Data): Data => ({
		...{ kind: 'announcement', date: '2031-05-01', summary: 'What happened.' },
		source: { title: 'The source', url: 'https://example.org/' },
		...data,
	}),
	guide: (data: Data): Data => ({
		...{ summary: 'What to do.', audience: ['parolees'], programs: [], body: paragraph('Do it.') },
		...data,
	}),
	action: (data: Data): Data => ({
		...{ kind: 'letter', state: 'open', summary: 'Write.', programs: [], order: -named },
		...data,
	}),
};

/** A text in the form of the CMS's editor. */
export function paragraph(text: string): Data {
	const node = { version: 1, format: '', indent: 0, direction: null };
	const words = { type: 'text', version: 1, text, format: 0, mode: 'normal', style: '', detail: 0 };
	const child = { ...node, type: 'paragraph', textFormat: 0, textStyle: '', children: [words] };
	return { root: { ...node, type: 'root', children: [child] } };
}

/** A picture of one pixel. */
export function pixel(name: string): File {
	const base64 =
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
	return new File([Buffer.from(base64, 'base64')], `${name}.png`, { type: 'image/png' });
}

/** A PDF document of one page that shows the words (Latin letters without brackets). */
export function pdf(name: string, words = name): File {
	const content = `BT /F1 24 Tf 72 700 Td (${words}) Tj ET`;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	];
	let text = '%PDF-1.4\n';
	let table = '0000000000 65535 f \n';
	for (const [index, object] of objects.entries()) {
		table += `${String(text.length).padStart(10, '0')} 00000 n \n`;
		text += `${index + 1} 0 obj\n${object}\nendobj\n`;
	}
	const size = objects.length + 1;
	const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
	text += `xref\n0 ${size}\n${table}${end}`;
	return new File([text], `${name}.pdf`, { type: 'application/pdf' });
}

/** What the changes are made with, in one language. */
export interface Scene {
	rest: Rest;
	language: LanguageCode;
	/** The path in the language. */
	path: (path: string) => string;
}

export function sceneIn(rest: Rest, language: LanguageCode): Scene {
	return { rest, language, path: (path) => localizePath(path, language) };
}

/** A program that is published in the language; its address is that of its slug. */
export function createProgram(
	{ rest, language }: Pick<Scene, 'rest' | 'language'>,
	{ name, slug }: { name: string; slug: string },
	data: Data = {},
): Promise<number> {
	const program = fieldsOf.program({ name, code: slug.toUpperCase(), ...data });
	return rest.create('programs', language, program);
}
