import { expect, it } from 'vitest';

import { contentDisposition } from './content-disposition.ts';

const mimeType = 'application/pdf';
const name = 'sample-letter-0123456789.pdf';

it.each([
	['Sample letter', 'Sample%20letter.pdf'],
	['Carta (borrador): ¿qué hacer?', 'Carta%20%28borrador%29%20%C2%BFqu%C3%A9%20hacer.pdf'],
	['../../etc/passwd', 'etc%20passwd.pdf'],
	['harmless\u202Efdp.exe', 'harmless%20fdp.exe.pdf'],
	['a"; filename="b.exe', 'a%20%3B%20filename%3D%20b.exe.pdf'],
	['line\r\nSet-Cookie: a=b', 'line%20Set-Cookie%20a%3Db.pdf'],
	['می‌خوانید', `${encodeURIComponent('می‌خوانید')}.pdf`],
	['...', 'document.pdf'],
	[null, 'sample-letter.pdf'],
])('shows a PDF document, and has it saved under its title: %j', (title, saved) => {
	expect(contentDisposition({ name, mimeType, title })).toBe(
		`inline; filename="sample-letter.pdf"; filename*=UTF-8''${saved}`,
	);
});

it('cuts a long title between letters', () => {
	const header = contentDisposition({ name, mimeType, title: '𝒜'.repeat(200) }) ?? '';
	expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(`${'𝒜'.repeat(80)}.pdf`);
});

it('leaves pictures alone, and has what a browser could run saved unopened', () => {
	expect(contentDisposition({ name: 'a.webp', mimeType: 'image/webp', title: null })).toBeNull();
	expect(contentDisposition({ name: 'a.svg', mimeType: 'image/svg+xml', title: null })).toBe(
		`attachment; filename="a.svg"; filename*=UTF-8''a.svg`,
	);
});
