import { findPublishedInAnyLanguage } from '../reading/find.ts';
import { recordOf, textOf } from '../reading/document.ts';
import type { Operation } from '../reading/operation.ts';
import type { Resolve, TypeResolvers } from './types.ts';

interface Terms {
	license: { name: string; url: string };
	attribution: string;
}

/** Where the campaign has chosen nothing else. */
const usual = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
const campaign = 'Let Them Stay';

const known = new WeakMap<Operation, Promise<Terms>>();

/** The terms of the whole site, read once for an operation. */
function termsOf(operation: Operation): Promise<Terms> {
	operation.tags.collection('site-settings');
	const terms = known.get(operation) ?? readTerms(operation);
	known.set(operation, terms);
	return terms;
}

async function readTerms({ payload }: Operation): Promise<Terms> {
	// Terms do not go by language: they hold in those, too, in which the settings are not translated.
	const settings = recordOf(await findPublishedInAnyLanguage(payload, 'site-settings'));
	const chosen = recordOf(settings['license']);
	const [name, url] = [textOf(chosen['name']), textOf(chosen['url'])];
	const license = name && url ? { name, url } : usual;
	const organization = textOf(settings['organizationName']) ?? campaign;
	const attribution = textOf(settings['attribution']) ?? `${organization}, ${license.name}`;
	return { license, attribution };
}

const license: Resolve = async (_parent, _args, operation) => (await termsOf(operation)).license;
const attribution: Resolve = async (_parent, _args, operation) =>
	(await termsOf(operation)).attribution;

/** The fields of everything that partners may show to their readers. */
export const termsFields: TypeResolvers = { license, attribution };
