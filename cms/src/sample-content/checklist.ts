import type { Payload, PayloadRequest } from 'payload';

import { writePage } from './pdf.ts';

/** The document to download of the sample content: what examples call it, and its title. */
export const checklist = { key: 'papers-to-keep', title: 'Papers to keep together: a checklist' };

const lines = [
	'[  ]  Form I-94',
	'[  ]  Passport',
	'[  ]  Work permit',
	'[  ]  Every notice and receipt from USCIS, with its envelope',
	'[  ]  Name and number of your lawyer',
	'',
	'Keep copies in a second place that somebody you trust can reach.',
	'',
	'Sample content of the Let Them Stay website. Not legal advice.',
];

/** Creates the document and returns its id. */
export async function createChecklist({
	payload,
	req,
}: {
	payload: Payload;
	req: PayloadRequest;
}): Promise<number> {
	const data = writePage({ title: checklist.title, lines });
	const { id } = await payload.create({
		collection: 'media',
		locale: 'en',
		data: { title: checklist.title, language: 'en', alt: null },
		file: { data, mimetype: 'application/pdf', name: `${checklist.key}.pdf`, size: data.length },
		req,
	});
	return Number(id);
}
