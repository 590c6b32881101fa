import type { Access, SanitizedConfig } from 'payload';
import { anyStaff } from './anyStaff.ts';

/** Collections of Payload that the admin itself uses in the name of who is signed in. */
const usedByTheAdmin = ['payload-locked-documents', 'payload-preferences'];

/**
 * Payload adds collections of its own (document locks, preferences, migrations) that let in any
 * `req.user`, an API client too. Narrows them to staff, and those that the admin does not need to
 * nobody. Takes what `buildConfig` returns, since Payload adds them last.
 */
export async function closeInternalCollections(
	building: Promise<SanitizedConfig>,
): Promise<SanitizedConfig> {
	const config = await building;
	for (const { access, slug } of config.collections) {
		if (!slug.startsWith('payload-')) continue;
		const narrow = usedByTheAdmin.includes(slug) ? staffAnd : nobody;
		access.create = narrow(access.create);
		access.read = narrow(access.read);
		access.readVersions = narrow(access.readVersions);
		access.update = narrow(access.update);
		access.delete = narrow(access.delete);
	}
	return config;
}

function staffAnd(access: Access | undefined): Access {
	return (args) => anyStaff(args) && (access === undefined || access(args));
}

function nobody(): Access {
	return () => false;
}
