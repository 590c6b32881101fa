import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createWithdrawals, type Withdrawals } from './withdrawal.ts';

const undo: (() => unknown)[] = [];
afterEach(async () => {
	for (const action of undo.splice(0).reverse()) await action();
});

/** A site with one article, which is there, or is not. */
async function site(obeys: boolean): Promise<{ withdrawals: Withdrawals; show(): void }> {
	let status = 200;
	const server = createServer((_request, response) => {
		response.writeHead(status, { 'server-timing': 'cache;desc=hit' }).end();
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	undo.push(() => server.close().closeAllConnections());
	const withdraw = () => {
		if (obeys) status = 404;
		return Promise.resolve();
	};
	const withdrawals = createWithdrawals({
		editor: { publishOld: () => Promise.resolve({ path: '/news/old', withdraw }) },
		origins: [`http://127.0.0.1:${(server.address() as AddressInfo).port}`],
	});
	undo.push(withdrawals.stop);
	return { withdrawals, show: () => (status = 200) };
}

describe('what is withdrawn', () => {
	it('is asked for from then on, and found not to be shown', async () => {
		const { withdrawals } = await site(true);
		await withdrawals.prepare();
		expect(await withdrawals.take()).toEqual({ asked: 0, shown: 0, faults: [] });
		await withdrawals.withdraw();
		const { asked, shown, faults } = await withdrawals.take();
		expect(asked).toBeGreaterThan(0);
		expect({ shown, faults }).toEqual({ shown: 0, faults: [] });
	});

	it('is counted whenever it is shown again, also when other articles were withdrawn since', async () => {
		const { withdrawals, show } = await site(true);
		await withdrawals.prepare();
		await withdrawals.withdraw();
		await withdrawals.take();
		show();
		expect((await withdrawals.take()).shown).toBeGreaterThan(0);
	});

	it('is a fault where it goes on to be shown', async () => {
		const { withdrawals } = await site(false);
		await withdrawals.prepare();
		await withdrawals.withdraw();
		const { shown, faults } = await withdrawals.take();
		expect(faults).toHaveLength(1);
		expect(shown).toBeGreaterThan(0);
	});

	it('is withdrawn once, however often that is asked for', async () => {
		const { withdrawals } = await site(true);
		await withdrawals.withdraw();
		expect(await withdrawals.take()).toEqual({ asked: 0, shown: 0, faults: [] });
	});
});
