import { expect, it, vi } from 'vitest';

it('knows a document that another bundle of the same process has read', async () => {
	const doc = { _status: 'published' };
	const { rememberAsRead } = await import('./asRead.ts');
	await rememberAsRead({ doc } as unknown as Parameters<typeof rememberAsRead>[0]);
	vi.resetModules();
	const { isAsRead } = await import('./asRead.ts');
	expect([isAsRead(doc), isAsRead({ ...doc })]).toEqual([true, false]);
});
