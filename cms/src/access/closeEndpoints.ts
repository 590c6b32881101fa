import type { Endpoint, PayloadHandler, SanitizedConfig } from 'payload';
import { anyStaff } from './anyStaff.ts';

/** What they answer needs no document, so no access function closes them. */
const forStaff = ['/access', '/access/:id?', '/init', '/logout', '/unlock'];

/** No mail is sent, so nobody can have the token that they ask for. Administrators set passwords. */
const forNobody = ['/forgot-password', '/reset-password', '/verify/:id'];

/**
 * Payload answers anybody with the shape of the permissions, with whether there are accounts, and
 * with a success for every forgotten password. Takes what `buildConfig` returns, since Payload adds
 * these endpoints last.
 */
export async function closeEndpoints(building: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
	const config = await building;
	config.endpoints = config.endpoints.map(closed) as typeof config.endpoints;
	for (const entity of [...config.collections, ...config.globals]) {
		// Payload shares the objects between collections, so they are not changed in place.
		if (entity.endpoints) entity.endpoints = entity.endpoints.map(closed);
	}
	return config;
}

function closed<T extends Omit<Endpoint, 'root'>>(endpoint: T): T {
	if (forNobody.includes(endpoint.path)) return { ...endpoint, handler: refuse };
	if (forStaff.includes(endpoint.path))
		return { ...endpoint, handler: staffOnly(endpoint.handler) };
	return endpoint;
}

function staffOnly(handler: PayloadHandler): PayloadHandler {
	return (req) => (anyStaff({ req }) ? handler(req) : refuse(req));
}

const refuse: PayloadHandler = () =>
	Response.json(
		{ errors: [{ message: 'You are not allowed to perform this action.' }] },
		{ status: 403 },
	);
