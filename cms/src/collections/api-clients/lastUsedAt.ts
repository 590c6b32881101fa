import type { DateField } from 'payload';

/** When one of the client's keys was last used, to the minute: the content API notes it per key. */
export const lastUsedAt: DateField = {
	name: 'lastUsedAt',
	type: 'date',
	label: 'Last used',
	virtual: true,
	admin: {
		position: 'sidebar',
		readOnly: true,
		date: { pickerAppearance: 'dayAndTime', displayFormat: 'MMMM d, yyyy, h:mm a' },
		description: 'When a key of this client was last accepted, to the minute.',
	},
	hooks: {
		afterRead: [
			async ({ originalDoc, req }) => {
				const id = (originalDoc as { id?: unknown } | undefined)?.id;
				const { rows } = await req.payload.db.pool.query<{ last: Date | null }>(
					`SELECT max(last_used_at) AS last FROM api_key_usage
					JOIN api_client_keys ON id = key_id WHERE client_id = $1`,
					[id],
				);
				return rows[0]?.last?.toISOString() ?? null;
			},
		],
	},
};
