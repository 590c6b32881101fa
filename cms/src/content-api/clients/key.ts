import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What every key begins with, so that a secret scanner finds one in code or in a log. */
const brand = 'lts_live_';
/** 62 ** 43 is the first power that 256 bits fit into. */
const secretLength = 43;
/** 62 ** 6 is the first power that 32 bits fit into. */
const checksumLength = 6;
/** As much of a key as may be read later: it tells two keys apart and is no help in guessing one. */
const prefixLength = brand.length + 6;

/** Finds keys in any text; for secret scanners, see docs/partners.md. */
export const keyPattern = /\blts_live_[0-9A-Za-z]{49}\b/;

const wholeKey = new RegExp(`^${keyPattern.source}$`);

/** A new key of 256 random bits, in letters and digits alone, with a checksum at its end. */
export function generateKey(): string {
	const secret = toBase62(BigInt(`0x${randomBytes(32).toString('hex')}`), secretLength);
	return `${brand}${secret}${checksumOf(secret)}`;
}

/** Whether the text has the form of a key and arrived whole: the checksum finds what was cut or mistyped. */
export function isWholeKey(text: string): boolean {
	if (!wholeKey.test(text)) return false;
	const secret = text.slice(brand.length, brand.length + secretLength);
	return text.slice(brand.length + secretLength) === checksumOf(secret);
}

/**
 * What is stored of a key. One round of SHA-256 is enough: 256 random bits cannot be guessed, however
 * quick each guess is. What slows down guessing passwords would only slow down every request.
 */
export function hashOfKey(key: string): Buffer {
	return createHash('sha256').update(key).digest();
}

/** The part of a key that staff can go on reading. */
export function prefixOfKey(key: string): string {
	return key.slice(0, prefixLength);
}

function checksumOf(secret: string): string {
	return toBase62(BigInt(crc32(secret)), checksumLength);
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function toBase62(value: bigint, length: number): string {
	let text = '';
	for (let rest = value; text.length < length; rest /= 62n)
		text = digits[Number(rest % 62n)] + text;
	return text;
}
