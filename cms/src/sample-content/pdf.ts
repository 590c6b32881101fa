/**
 * A PDF file of these objects, the first of which is its catalog.
 * @param trailer entries for the trailer, each with a space behind it
 */
export function writePdf(objects: string[], trailer = ''): Buffer {
	let text = '%PDF-1.4\n';
	const table = objects.map((object, index) => {
		const offset = String(text.length).padStart(10, '0');
		text += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${offset} 00000 n \n`;
	});
	const size = objects.length + 1;
	const start = text.length;
	text += `xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}`;
	text += `trailer\n<< ${trailer}/Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
	return Buffer.from(text, 'latin1');
}

/**
 * One letter page with a title and lines below it, in English letters. Lines are not wrapped: some
 * 70 letters fit.
 */
export function writePage({ title, lines }: { title: string; lines: string[] }): Buffer {
	const content = [
		'BT',
		`/Bold 22 Tf 72 700 Td (${escaped(title)}) Tj`,
		'/Regular 12 Tf 0 -16 Td 22 TL',
		...lines.map((line) => `T* (${escaped(line)}) Tj`),
		'ET',
	].join('\n');
	const font = (name: string) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} >>`;
	return writePdf(
		[
			'<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>',
			'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
			'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /Regular 5 0 R /Bold 6 0 R >> >> >>',
			`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
			font('Helvetica'),
			font('Helvetica-Bold'),
			`<< /Title (${escaped(title)}) >>`,
		],
		'/Info 7 0 R ',
	);
}

function escaped(text: string): string {
	return text.replaceAll(/[()\\]/g, '\\$&');
}
