import type { TagIndex } from '@lts/tagged-cache';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { takeChange, type KnownChange } from './take-change.ts';

type ToldIndex = Pick<TagIndex, 'apply' | 'follow' | 'epoch' | 'followed' | 'generation'>;

export interface SharedChanges {
	/** Tells the other nodes of a change that was applied here, in the background. */
	tell(epoch: string, change: KnownChange): void;
	/**
	 * Applies to the index what other nodes have told of and it has not heard: at once, then every second in
	 * which `isWanted`. Settles after the first time, in a second; what fails is logged.
	 */
	learn(index: ToldIndex, isWanted: () => boolean): Promise<void>;
	/** True when other nodes have told of changes of which some are not remembered, and the index has not heard of them. */
	mayMiss(): boolean;
	close(): Promise<void>;
}

/** Of a site whose editors publish once a minute, three days. */
const mostKept = 5000;
const keptMs = 7 * 86_400_000;
const patienceMs = 500;
const retryMs = 1000;

/**
 * What nodes of one site tell each other through Redis of the change feed. It counts for one that was
 * stopped while something was withdrawn, and starts while the content API is away: what it has stored
 * looks right to it. It can only learn that more has changed, never that less has.
 */
export function shareChanges({
	url,
	siteUrl,
	log,
}: {
	url: string;
	siteUrl: string;
	log: Logger;
}): SharedChanges {
	const client = new Redis(url, {
		commandTimeout: patienceMs,
		connectTimeout: 2000,
		maxRetriesPerRequest: null,
		retryStrategy: (attempt) => Math.min(attempt * 100, retryMs),
	});
	// What fails by it is told by the operation that needed it.
	client.on('error', () => undefined);
	const keyOf = (epoch: string) => `lts:changes:${siteUrl}:${epoch}`;
	/** What is to be told, in the order in which it was applied. */
	let unsent: { epoch: string; change: KnownChange }[] = [];
	let sending: Promise<void> | undefined;
	let timer: NodeJS.Timeout | undefined;
	let isFailing = false;
	let isMissing = false;
	let cannotAsk = false;
	let learning: NodeJS.Timeout | undefined;

	async function send(): Promise<void> {
		const batch = unsent;
		unsent = [];
		const commands = client.multi();
		for (const { epoch, change } of batch) {
			const { collection, id, kind, position, tags } = change;
			commands.zadd(
				keyOf(epoch),
				position,
				JSON.stringify({ position, kind, collection, id, tags }),
			);
		}
		for (const epoch of new Set(batch.map((one) => one.epoch))) {
			commands.zremrangebyrank(keyOf(epoch), 0, -mostKept - 1).pexpire(keyOf(epoch), keptMs);
		}
		try {
			const answers = await commands.exec();
			const [failure] = (answers ?? []).flatMap(([error]) => error ?? []);
			if (failure) throw failure;
			if (isFailing) log.info('Other nodes are told of changes again.');
			isFailing = false;
		} catch (error) {
			unsent = [...batch, ...unsent].slice(-mostKept);
			if (!isFailing)
				log.error({ reason: reasonOf(error) }, 'Other nodes cannot be told of changes.');
			isFailing = true;
			timer ??= setTimeout(() => {
				timer = undefined;
				proceed();
			}, retryMs);
		}
	}

	function proceed(): void {
		if (sending || timer || unsent.length === 0) return;
		sending = send().finally(() => {
			sending = undefined;
			proceed();
		});
	}

	async function learnOnce(index: ToldIndex): Promise<void> {
		// Nothing to compare positions with.
		if (index.generation === 0) return;
		try {
			const told = await client.zrangebyscore(keyOf(index.epoch), `(${index.followed}`, '+inf');
			for (const text of told) {
				const change = JSON.parse(text) as KnownChange;
				const { position } = change;
				// Each is true by itself; only without a gap they are all that happened.
				takeChange(index, change, performance.now());
				if (position === index.followed + 1) index.follow(position);
				isMissing = position > index.followed;
			}
			cannotAsk = false;
		} catch (error) {
			if (client.status === 'end') return;
			if (!cannotAsk) {
				log.warn({ reason: reasonOf(error) }, 'Other nodes cannot be asked for changes.');
			}
			cannotAsk = true;
		}
	}

	return {
		tell(epoch, change) {
			unsent.push({ epoch, change });
			proceed();
		},
		async learn(index, isWanted) {
			learning = setInterval(() => {
				if (isWanted()) void learnOnce(index);
			}, retryMs);
			await learnOnce(index);
		},
		mayMiss: () => isMissing,
		async close() {
			clearTimeout(timer);
			clearInterval(learning);
			await sending;
			client.disconnect();
		},
	};
}

/** The address of Redis may hold a password: what failed is enough. */
function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
