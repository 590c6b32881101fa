import type { CollectionConfig, PayloadRequest, TextFieldSingleValidation } from 'payload';

import { redirectsAccess } from '../../access/redirectsAccess.ts';
import { isTaken } from '../../fields/siteAddresses.ts';
import { notUsedTwice } from '../../fields/unique.ts';
import { validSitePath, validWebAddress } from '../../fields/validations.ts';

export const redirects: CollectionConfig = {
	slug: 'redirects',
	labels: { singular: 'Redirect', plural: 'Redirects' },
	typescript: { interface: 'Redirect' },
	access: redirectsAccess,
	defaultSort: 'from',
	admin: {
		group: 'System',
		description:
			'Old addresses that lead to new ones. Most are written by themselves when the address of something published changes.',
		useAsTitle: 'from',
		defaultColumns: ['from', 'to', 'permanent', 'updatedAt'],
		listSearchableFields: ['from', 'to'],
	},
	fields: [
		{
			name: 'from',
			type: 'text',
			label: 'Old address',
			required: true,
			unique: true,
			index: true,
			hooks: { beforeValidate: [({ value }) => tidyPath(value)] },
			validate: async (
				value: string | null | undefined,
				{ id, req }: Parameters<TextFieldSingleValidation>[1],
			) => {
				if (!value) {
					return 'Give the old address on this site, for example /about-us.';
				}
				if (!value.startsWith('/') || /[?#]/.test(value) || value === '/') {
					return 'Give an address on this site, with a slash in front, without ? and #: /about-us.';
				}
				const verdict = validSitePath(value);
				if (verdict !== true) return verdict;
				if (isTaken(value)) {
					return `The site itself shows something at ${value}, so nobody would be sent on from there.`;
				}
				return notUsedTwice(
					{ collection: 'redirects', name: 'from', value, id, req },
					{ noun: 'redirect', from: 'to' },
				);
			},
			admin: { description: 'Without the language: /about-us also covers /es/about-us.' },
		},
		{
			name: 'to',
			type: 'text',
			label: 'New address',
			required: true,
			hooks: { beforeValidate: [({ value }) => tidyPath(value)] },
			validate: async (
				value: unknown,
				{ req, siblingData }: { req: PayloadRequest; siblingData: { from?: string | null } },
			) => {
				if (typeof value !== 'string' || value === '') {
					return 'Give the address to which readers are sent: /about, or https://… for another site.';
				}
				if (value === siblingData.from) return 'Old and new address are the same.';
				if (value.startsWith('/')) {
					const verdict = validSitePath(value);
					return verdict === true ? leadsSomewhere(value, siblingData.from, req) : verdict;
				}
				return value.startsWith('http://')
					? 'Use https:// for another site.'
					: validWebAddress(value);
			},
			admin: { description: '/about for a page of this site, https://… for another site.' },
		},
		{
			name: 'permanent',
			type: 'checkbox',
			label: 'For good',
			defaultValue: true,
			admin: {
				description:
					'Browsers and search engines remember it. Clear it for a detour that will end.',
			},
		},
	],
};

function tidyPath(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const trimmed = value.trim();
	return trimmed.startsWith('/') && trimmed.length > 1 ? trimmed.replace(/\/+$/, '') : trimmed;
}

/** Follows other redirects from the new address; a reader who came back would see an error. */
async function leadsSomewhere(
	to: string,
	from: string | null | undefined,
	req: PayloadRequest,
): Promise<true | string> {
	const passed = new Set<unknown>();
	for (let place: unknown = to; typeof place === 'string' && !passed.has(place);) {
		const [path] = place.split(/[?#]/);
		if (path === from) {
			return `${to} leads back to ${from}, in a circle. Change or delete the other redirect first.`;
		}
		passed.add(place);
		const { docs } = await req.payload.find({
			collection: 'redirects',
			where: { from: { equals: path } },
			select: { to: true },
			depth: 0,
			limit: 1,
			req,
		});
		place = docs[0]?.to;
	}
	return true;
}
