import type { Field } from 'payload';

import { validWebAddress } from '../../fields/validations.ts';

interface NewsData {
	kind?: string | null;
}

const isInTheMedia = ({ kind }: NewsData) => kind === 'in-the-media';

/** Where somebody else's article is; asked for when the news item is one. */
export function mediaOutletFields(): Field {
	return {
		type: 'row',
		fields: [
			{
				name: 'outlet',
				type: 'text',
				label: 'Outlet',
				validate: (value: unknown, { data }: { data: NewsData }) =>
					value || !isInTheMedia(data) ? true : 'Name the outlet, for example “The Guardian”.',
				admin: {
					width: '50%',
					description: 'Who published it: “The Guardian”.',
					condition: isInTheMedia,
				},
			},
			{
				name: 'externalUrl',
				type: 'text',
				label: 'Address of the article',
				validate: (value: unknown, { data }: { data: NewsData }) => {
					if (!isInTheMedia(data)) return true;
					return value ? validWebAddress(value) : 'Give the address of the article: https://…';
				},
				admin: { width: '50%', description: 'https://…', condition: isInTheMedia },
			},
		],
	};
}
