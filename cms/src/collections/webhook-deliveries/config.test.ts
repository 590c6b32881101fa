import { expect, it } from 'vitest';

import { webhookDeliveries } from './config.ts';

it('the list of messages to partners says what went wrong and when the next attempt is', () => {
	const columns = webhookDeliveries.admin?.defaultColumns;
	expect(columns).toEqual(expect.arrayContaining(['status', 'attempts', 'error', 'nextAttemptAt']));
	const fields = webhookDeliveries.fields.flatMap((field) => ('name' in field ? field.name : []));
	expect(fields).toEqual(
		expect.arrayContaining(columns?.filter((one) => one !== 'createdAt') ?? []),
	);
});
