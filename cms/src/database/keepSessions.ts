import { sql, type PostgresAdapter } from '@payloadcms/db-postgres';

import { inTransaction, openSession } from '../changes/transaction.ts';

interface Session {
	id: string;
	/** A date where Payload has just made or renewed the session, text where it was read. */
	createdAt: Date | string;
	expiresAt: Date | string;
}

/**
 * Lets a sign-in and the renewal of a session write that session and nothing else. Payload (3.90) writes
 * the whole account as it had read it before the password was tried: of two devices that sign in at one
 * moment the first was signed out, and a role that was taken away meanwhile came back.
 */
export function keepSessions(adapter: PostgresAdapter): PostgresAdapter {
	const updateOne = adapter.updateOne.bind(adapter);
	adapter.updateOne = async (args) => {
		const { collection, data, id, req } = args;
		const written = (data as { sessions?: Session[] | null }).sessions ?? [];
		const renewed = written.find(({ expiresAt }) => expiresAt instanceof Date);
		if (collection !== 'users' || id === undefined || !renewed) return updateOne(args);
		return inTransaction(adapter, req, async (inside) => {
			const db = (await openSession(adapter, inside))?.db;
			await db?.execute(sql`SELECT FROM users WHERE id = ${id} FOR UPDATE`);
			const account = await adapter.findOne<{ id: number; sessions?: Session[] | null }>({
				...{ collection, req: inside, where: { id: { equals: id } } },
				select: { sessions: true },
			});
			const others = (account?.sessions ?? []).filter((one) => one.id !== renewed.id);
			const isNew = renewed.createdAt instanceof Date;
			// One that was ended while it was about to be renewed stays so.
			const isThere = isNew || others.length < (account?.sessions ?? []).length;
			const now = new Date();
			const valid = others.filter(({ expiresAt }) => new Date(expiresAt) > now);
			const sessions = isThere ? [...valid, renewed] : valid;
			return updateOne({ ...args, req: inside, data: { sessions, updatedAt: null } });
		});
	};
	return adapter;
}
