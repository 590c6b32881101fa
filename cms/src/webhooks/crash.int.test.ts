import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { until } from '../changes/testing/until.ts';
import { createPartners, type Partners } from './testing/partners.ts';

let partners: Partners;
const processes: ChildProcess[] = [];

beforeAll(async () => {
	process.env['WEBHOOKS_ALLOW_PRIVATE'] = 'true';
	partners = await createPartners();
});
afterEach(async () => {
	await Promise.all(processes.splice(0).map(kill));
	await partners.leave();
});
afterAll(() => partners.destroy());

function startSender(): ChildProcess {
	const script = path.join(import.meta.dirname, 'testing/senderProcess.ts');
	const env = { ...process.env, DATABASE_URL: partners.databaseUrl };
	const child = spawn(process.execPath, [script], { env, stdio: 'inherit' });
	processes.push(child);
	return child;
}

async function kill(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill('SIGKILL');
	await once(child, 'exit');
}

const delivered = async (webhook: number) =>
	(await partners.deliveries(webhook)).filter(({ status }) => status === 'delivered');

describe('a sender that is killed', () => {
	it('between sending a message and noting it leaves it to the next, which repeats its id', async () => {
		const partner = await partners.join();
		// The message arrives; before the answer can, the sender is dead.
		partner.answer((nth) => ({
			status: 200,
			...(nth === 0 ? { after: new Promise(() => 0) } : {}),
		}));
		const first = startSender();
		const [id] = await partners.publish({});
		await until(() => partner.received.length === 1);
		await kill(first);
		expect(await delivered(partner.id)).toEqual([]);

		startSender();
		await until(async () => (await delivered(partner.id)).length === 1);
		expect(partner.ids()).toEqual([id, id]);
		expect(partner.received[0]?.body).toBe(partner.received[1]?.body);
	});

	it('between making a message and moving its position on leaves both to the next', async () => {
		const partner = await partners.join();
		const [id] = await partners.publish({});
		const blocking = await partners.pool.connect();
		try {
			// Whoever writes this message now has to wait whether this transaction is committed.
			await blocking.query('BEGIN');
			await blocking.query(
				`INSERT INTO webhook_deliveries (webhook_id, message_id, status) VALUES ($1, $2, 'dead')`,
				[partner.id, id],
			);
			const first = startSender();
			await until(async () => {
				const { rowCount } = await partners.pool.query(
					`SELECT FROM pg_stat_activity WHERE datname = current_database()
					AND application_name = 'webhook sender' AND wait_event_type = 'Lock'`,
				);
				return rowCount === 1;
			});
			await kill(first);
			await blocking.query('ROLLBACK');
		} finally {
			blocking.release();
		}
		startSender();
		await until(async () => (await delivered(partner.id)).length === 1);
		expect(partner.ids()).toEqual([id]);
	});

	it('again and again loses nothing, and by their ids what came is exactly what changed', async () => {
		const partner = await partners.join();
		partner.answer(() => ({ status: 200, after: sleep(5) }));
		const expected: string[] = [];
		let isWriting = true;
		const writing = (async () => {
			for (let count = 0; count < 25; count += 1) {
				expected.push(...(await partners.publish({ document: String(count) }, {}, {})));
				await sleep(40);
			}
			isWriting = false;
		})();
		while (isWriting) {
			// Two at a time: one waits for the other's lock.
			const [one, other] = [startSender(), startSender()];
			const before = partner.received.length;
			await until(() => partner.received.length > before + 3 || !isWriting);
			await kill(one);
			await sleep(60);
			await kill(other);
		}
		await writing;
		startSender();
		await until(async () => (await delivered(partner.id)).length === expected.length);
		expect([...new Set(partner.ids())].sort()).toEqual([...expected].sort());

		const bodies = new Map<string, Set<string>>();
		for (const { body, headers } of partner.received) {
			const id = headers['webhook-id'] ?? '';
			bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
		}
		for (const same of bodies.values()) expect(same.size).toBe(1);
	});
});

describe('several senders', () => {
	it('send each message once while none of them dies', async () => {
		const partner = await partners.join();
		const senders = [partners.send(), partners.send(), partners.send()];
		await until(() => senders.some((sender) => sender.health().isSending));
		const ids = await partners.publish(...Array.from({ length: 30 }, () => ({})));
		await until(async () => (await delivered(partner.id)).length === 30);
		expect(partner.ids().sort()).toEqual(ids.sort());
		expect(senders.filter((sender) => sender.health().isSending)).toHaveLength(1);
	});
});
