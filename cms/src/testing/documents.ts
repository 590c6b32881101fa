import type { Payload } from 'payload';

import { writePdf } from '../sample-content/pdf.ts';

type Data = Record<string, unknown>;

/** What a collection needs to publish one document in one language; `n` keeps them apart. */
export const smallestDocuments: Record<string, (n: number, ids: { program: number }) => Data> = {
	pages: (n) => ({ title: `Page ${n}`, path: `page-${n}` }),
	programs: (n) => ({
		code: `P${n}`,
		name: `Program ${n}`,
		summary: 'What it is.',
		status: 'open',
		statusAsOf: '2025-03-25',
		order: n,
	}),
	developments: (n, ids) => ({
		title: `Development ${n}`,
		date: '2025-03-25',
		kind: 'agency',
		summary: 'What happened.',
		programs: [ids.program],
		source: { title: 'Federal Register', url: 'https://www.federalregister.gov/' },
	}),
	news: (n) => ({
		title: `News ${n}`,
		slug: `news-${n}`,
		kind: 'update',
		date: '2025-03-25',
		summary: 'What is new.',
	}),
	guides: (n) => ({
		title: `Guide ${n}`,
		slug: `guide-${n}`,
		summary: 'What to do.',
		body: richText('First, breathe.'),
	}),
	actions: (n) => ({
		title: `Action ${n}`,
		slug: `action-${n}`,
		kind: 'letter',
		state: 'open',
		summary: 'What to say.',
	}),
	alerts: (n) => ({ message: `Alert ${n}`, level: 'information', scope: 'site' }),
	redirects: (n) => ({ from: `/from-${n}`, to: `/to-${n}`, permanent: true }),
	media: (n) => ({ alt: `A picture, number ${n}` }),
	users: (n) => ({
		email: `person-${n}@example.org`,
		password: 'a password that is long',
		name: `Person ${n}`,
		role: 'editor',
	}),
	'api-clients': (n) => ({
		name: `Client ${n}`,
		organization: 'Example',
		contactEmail: 'client@example.org',
		scopes: ['content'],
		status: 'active',
		quotaPerMinute: 100_000,
	}),
	webhooks: (n) => ({
		name: `Webhook ${n}`,
		url: `https://partner-${n}.example.org/webhooks`,
		contact: 'somebody@example.org',
	}),
	'webhook-deliveries': (n) => ({ messageId: `msg_${n}`, type: 'webhook.test' }),
};

/** The same for the globals. */
export const smallestGlobals: Record<string, Data> = {
	'site-settings': {
		siteName: 'Let Them Stay',
		description: 'A campaign.',
		organizationName: 'Example',
		contactEmail: 'info@example.org',
		legalNotice: 'Not legal advice.',
	},
	navigation: { main: [], footer: [] },
};

let last = 0;

/** A number that no other document of the file has. */
export function nextNumber(): number {
	return ++last;
}

/** A transparent picture of one pixel, for uploads. */
export const onePixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64',
);

export function pictureFile(name: string) {
	return { data: onePixel, mimetype: 'image/png', name, size: onePixel.length };
}

/** A PDF document of one empty page. `extra` goes into its trailer. */
export function pdf(extra = ''): Buffer {
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>',
	];
	return writePdf(objects, extra);
}

export function pdfFile(name: string, data = pdf()) {
	return { data, mimetype: 'application/pdf', name, size: data.length };
}

/**
 * Creates a document as the system would, published in English when its collection has drafts. Of
 * media it is a picture, or with `file: 'pdf'` a document to download.
 */
export async function createDocument(
	payload: Payload,
	collection: string,
	{ file, ...data }: Data = {},
): Promise<Data & { id: number }> {
	const n = nextNumber();
	const smallest = smallestDocuments[collection];
	if (!smallest) throw new Error(`smallestDocuments has no entry for "${collection}".`);
	const program = collection === 'developments' ? await anyProgram(payload) : 0;
	const hasDrafts = Boolean(payload.collections[collection as 'pages'].config.versions?.drafts);
	const created: unknown = await payload.create({
		collection: collection as 'pages',
		data: {
			...smallest(n, { program }),
			...(file === 'pdf' ? { alt: undefined, title: `File ${n}`, language: 'en' } : {}),
			...(hasDrafts ? { _status: 'published' } : {}),
			...data,
		} as never,
		...(collection === 'media' ? { file: upload(n, file) } : {}),
	});
	return created as Data & { id: number };
}

function upload(n: number, file: unknown) {
	return file === 'pdf'
		? pdfFile(`file-${n}.pdf`, pdf(`/Number ${n} `))
		: pictureFile(`picture-${n}.png`);
}

async function anyProgram(payload: Payload): Promise<number> {
	const { docs } = await payload.find({ collection: 'programs', limit: 1, depth: 0 });
	const [program] = docs as { id: number }[];
	return program?.id ?? (await createDocument(payload, 'programs')).id;
}

/** A document of the editor with one paragraph. */
export function richText(text: string) {
	return {
		root: {
			type: 'root',
			format: '' as const,
			indent: 0,
			version: 1,
			direction: null,
			children: [
				{
					type: 'paragraph',
					format: '',
					indent: 0,
					version: 1,
					direction: null,
					textFormat: 0,
					textStyle: '',
					children: [
						{ type: 'text', text, detail: 0, format: 0, mode: 'normal', style: '', version: 1 },
					],
				},
			],
		},
	};
}
