import type { Codec } from '../store.ts';

/** A value that knows what it was made of. */
export interface Value {
	key: string;
	tags: readonly string[];
	position: number;
	/** The history of the content that was read, and the one that its process followed when it began. */
	epoch: string;
	begunIn: string;
	expires: number | undefined;
}

export const codec: Codec<Value> = {
	encode: (value) => Buffer.from(JSON.stringify(value)),
	decode: (bytes) => JSON.parse(bytes.toString()) as Value,
};
