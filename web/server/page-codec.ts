import type { Codec } from '@lts/tagged-cache';
import type { Page } from './page.ts';

const encodings = ['identity', 'gzip', 'br'] as const;

/**
 * Pages as bytes: everything but the bodies as JSON, after its length, then the bodies. Whether the bytes
 * are whole is checked by who keeps them; other versions of this are told apart by `pageFormat`.
 */
export const pageCodec: Codec<Page> = {
	encode(page) {
		const bodies: Buffer[] = [];
		const text = JSON.stringify(page, (_name, value: unknown) => {
			if (!isVariant(value)) return value;
			bodies.push(value.body);
			return { ...value, body: value.body.byteLength };
		});
		const head = Buffer.from(text);
		const length = Buffer.alloc(4);
		length.writeUInt32BE(head.byteLength);
		return Buffer.concat([length, head, ...bodies]);
	},
	decode(bytes) {
		let at = 4 + bytes.readUInt32BE(0);
		const page = JSON.parse(bytes.toString('utf8', 4, at)) as Page;
		for (const encoding of Object.keys(page).filter(isEncoding)) {
			const variant = page[encoding];
			if (!variant) continue;
			const length = Number(variant.body);
			variant.body = bytes.subarray(at, at + length);
			at += length;
		}
		if (at !== bytes.byteLength) throw new Error('A stored page is not as long as it says.');
		return page;
	},
};

export const pageFormat = 1;

function isVariant(value: unknown): value is { body: Buffer } {
	return (
		typeof value === 'object' && value !== null && 'body' in value && Buffer.isBuffer(value.body)
	);
}

function isEncoding(name: string): name is (typeof encodings)[number] {
	return encodings.some((encoding) => encoding === name);
}
