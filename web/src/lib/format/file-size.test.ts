import { expect, it } from 'vitest';
import { formatFileSize } from './file-size.ts';

it.each([
	['en', '1.2 MB', '356 kB'],
	['es', '1.2 MB', '356 kB'],
	['ht', '1.2 MB', '356 kB'],
	['uk', '1,2 МБ', '356 кБ'],
	['ru', '1,2 МБ', '356 кБ'],
	['fa-AF', '۱٫۲ MB', '۳۵۶ kB'],
	['ps', '۱٫۲ MB', '۳۵۶ kB'],
] as const)('writes sizes in %s', (language, megabytes, kilobytes) => {
	expect(formatFileSize(1_240_000, language).replace('\u00a0', ' ')).toBe(megabytes);
	expect(formatFileSize(356_400, language).replace('\u00a0', ' ')).toBe(kilobytes);
});

it.each([
	[1, '1 kB'],
	[999_499, '999 kB'],
	[999_500, '1 MB'],
	[20_000_000, '20 MB'],
])('rounds %i bytes to %s', (bytes, written) => {
	expect(formatFileSize(bytes, 'en').replace('\u00a0', ' ')).toBe(written);
});
