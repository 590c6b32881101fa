import { crc32 } from 'node:zlib';
import type { StoredHeader } from './store.ts';

/** Says the format, too: another one gets another mark. */
const mark = 0x74_63_30_31;
const prefixBytes = 20;

/** The value of an entry behind what is to be known of it, each with its checksum. */
export function pack(header: StoredHeader, body: Buffer): Buffer {
	const head = Buffer.from(JSON.stringify(header));
	const prefix = Buffer.alloc(prefixBytes);
	[mark, head.length, crc32(head), body.length, crc32(body)].forEach((number, nth) =>
		prefix.writeUInt32BE(number, 4 * nth),
	);
	return Buffer.concat([prefix, head, body]);
}

/** @throws Error when the bytes are not whole */
export function unpack(bytes: Buffer): { header: StoredHeader; body: Buffer } {
	const { header, end } = unpackHeader(bytes) ?? {};
	if (!header || end === undefined) throw new Error('A stored value is cut off.');
	const body = bytes.subarray(end);
	if (body.length !== bytes.readUInt32BE(12) || crc32(body) !== bytes.readUInt32BE(16)) {
		throw new Error('A stored value is damaged.');
	}
	return { header, body };
}

/**
 * Reads the header from the beginning of the bytes, and where it ends; undefined when it needs more
 * of them.
 * @throws Error when they are damaged
 */
export function unpackHeader(start: Buffer): { header: StoredHeader; end: number } | undefined {
	if (start.length < prefixBytes) return undefined;
	if (start.readUInt32BE(0) !== mark) throw new Error('A stored value has no known format.');
	const end = prefixBytes + start.readUInt32BE(4);
	if (start.length < end) return undefined;
	const head = start.subarray(prefixBytes, end);
	if (crc32(head) !== start.readUInt32BE(8)) throw new Error('A stored value is damaged.');
	return { header: JSON.parse(head.toString()) as StoredHeader, end };
}
