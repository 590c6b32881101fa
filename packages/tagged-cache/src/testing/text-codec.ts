import type { Codec } from '../store.ts';

export const textCodec: Codec<string> = {
	encode: (text) => Buffer.from(text),
	decode: (bytes) => bytes.toString(),
};
