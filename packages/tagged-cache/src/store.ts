/** What a stored value says of itself without being decoded. */
export interface StoredHeader {
	key: string;
	/** See `TagIndex.epoch`. */
	epoch: string;
	position: number;
	tags: string[];
	/** When the value was made, in milliseconds since 1970. */
	madeAt: number;
	/** When it becomes outdated by itself; absent: never. */
	expires?: number;
	/** The memory that the value takes, in bytes. */
	size: number;
}

/**
 * Keeps bytes by key outside the memory of a process. It knows nothing of their validity and may lose
 * any of them. What it cannot do it rejects with, and nobody is hurt.
 */
export interface Store {
	/** `disk`, say: for whoever reads of trouble with it. */
	readonly name: string;
	/** How long a reader may wait for `get`, in milliseconds. The other operations end by themselves. */
	readonly patienceMs: number;
	get(key: string): Promise<Buffer | undefined>;
	set(key: string, value: Buffer): Promise<void>;
	delete(key: string): Promise<void>;
	/** Notes that a value is used, where those used longest ago go first. False when it is not there. */
	touch(key: string): Promise<boolean>;
	/** Looks through everything for what is of no use, where nobody else does. */
	sweep?(isWorthless: (header: StoredHeader) => boolean): Promise<void>;
	/** What is known of its content, where that is known without asking. */
	stats(): { entries: number; bytes: number };
	close(): Promise<void>;
}

/** Turns values into bytes and back. */
export interface Codec<V> {
	encode(value: V): Buffer;
	/** May keep the bytes. Throws when they are not what `encode` makes. */
	decode(bytes: Buffer): V;
}
