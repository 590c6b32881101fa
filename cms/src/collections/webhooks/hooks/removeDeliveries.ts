import type { CollectionBeforeDeleteHook } from 'payload';

/** Without its webhook a message can neither be sent nor be understood. */
export const removeDeliveries: CollectionBeforeDeleteHook = async ({ id, req }) => {
	await req.payload.db.deleteMany({
		collection: 'webhook-deliveries',
		req,
		where: { webhook: { equals: id } },
	});
};
