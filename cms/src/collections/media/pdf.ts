/** By the first bytes: a page or a program with a PDF further down in it is none. */
export function isPdf(data: Buffer): boolean {
	return data.subarray(0, 5).toString('latin1') === '%PDF-';
}

/** Why readers could not open the PDF document, with what to do about it; null when they can. */
export function problemOfPdf(data: Buffer): string | null {
	const end = data.subarray(-1024).toString('latin1');
	if (!end.includes('startxref') || !end.includes('%%EOF')) {
		return 'The PDF document is damaged or not complete. Export it again and upload the new file.';
	}
	// The trailer, also that of a compressed one, names the encryption in plain letters.
	if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(data.toString('latin1'))) {
		return 'The PDF document is protected. Save it without a password and without restrictions, so that everybody can read it, and upload the new file.';
	}
	return null;
}
