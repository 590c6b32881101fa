import type { CollectionBeforeOperationHook } from 'payload';
import { ValidationError } from 'payload';

/** Shortest password of an account, in characters. Payload itself takes three. */
const shortestPassword = 12;

/** `beforeOperation` of users: create, update and reset of a password. */
export const requireLongPassword: CollectionBeforeOperationHook = ({
	args,
	collection,
	operation,
	req,
}) => {
	if (operation !== 'create' && operation !== 'update' && operation !== 'resetPassword') return;
	const password: unknown = (args.data as { password?: unknown } | undefined)?.password;
	if (typeof password !== 'string' || password === '' || password.length >= shortestPassword)
		return;
	throw new ValidationError(
		{
			collection: collection.slug,
			errors: [
				{
					path: 'password',
					label: 'Password',
					message: `A password has at least ${shortestPassword} characters. Several words in a row are easy to remember.`,
				},
			],
			req,
		},
		req.t,
	);
};
