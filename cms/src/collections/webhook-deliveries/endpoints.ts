import type { Endpoint } from 'payload';

import { administrators } from '../../access/administrators.ts';
import { sendAgain } from '../../webhooks/sendAgain.ts';

export const deliveryEndpoints: Endpoint[] = [
	{
		method: 'post',
		path: '/:id/send-again',
		handler: async (req) => {
			if (!administrators({ req })) {
				return Response.json({ error: 'Administrators only.' }, { status: 403 });
			}
			const delivery = Number(req.routeParams?.['id']);
			const count = Number.isSafeInteger(delivery)
				? await sendAgain(req.payload.db.pool, { delivery })
				: 0;
			return count === 1
				? Response.json({ count })
				: Response.json({ error: 'Only what was given up can be sent again.' }, { status: 409 });
		},
	},
];
