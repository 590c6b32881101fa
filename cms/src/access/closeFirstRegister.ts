import type { CollectionBeforeOperationHook, Endpoint } from 'payload';
import { refusal } from './refusal.ts';

/** Key in `context` by which the set-up script says that it creates the first account. */
export const firstAccountContext = 'createsFirstAccount';

const closed =
	'Accounts are not created here. The first one is created when the product is set up, the others by an administrator.';

/**
 * `endpoints` of users: Payload lets the first comer register as long as there is no user. Custom
 * endpoints are found before Payload's own.
 */
export const closedFirstRegister: Omit<Endpoint, 'root'>[] = [
	{
		path: '/first-register',
		method: 'post',
		handler: () => Response.json({ errors: [{ message: closed }] }, { status: 403 }),
	},
];

/**
 * `beforeOperation` of users: whatever way leads to it, the first user comes from the set-up
 * script. Also with `overrideAccess`, which is how Payload's own registration creates it.
 */
export const refuseFirstUser: CollectionBeforeOperationHook = async ({
	collection,
	context,
	operation,
	req,
}) => {
	if (operation !== 'create' || context[firstAccountContext] === true) return;
	const { totalDocs } = await req.payload.db.count({ collection: collection.slug, req });
	if (totalDocs === 0) throw refusal(closed);
};
