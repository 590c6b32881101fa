import { getNamedType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

import { loadSampleContent } from '../../sample-content/load.ts';
import { buildPublicSchema } from '../schema/build.ts';
import { useContentApi } from '../testing/useContentApi.ts';

const scene = useContentApi({
	async before({ payload }) {
		await loadSampleContent(payload);
	},
});

/** Every field of a type, each with what it takes to ask for it; one level of what has fields itself. */
function selectionsOf(type: GraphQLObjectType, depth = 0): Map<string, string> {
	const selections = new Map<string, string>();
	for (const { name, type: fieldType } of Object.values(type.getFields())) {
		const named = getNamedType(fieldType);
		if (isLeafType(named)) selections.set(name, name);
		else if (isObjectType(named) && depth < 2) {
			const inner = [...selectionsOf(named, depth + 1).values()].join(' ');
			if (inner) selections.set(name, `${name} { ${inner} }`);
		}
	}
	return selections;
}

type Row = Record<string, unknown>;

async function readRows(list: string, selection: string, locale: string): Promise<Row[]> {
	const { data, errors } = await scene.api.query(
		`{ ${list}(limit: 3) { items { id ${selection} } } }`,
		{
			locale,
		},
	);
	expect(errors).toEqual([]);
	return (data?.[list] as { items: Row[] }).items;
}

describe('a field that is asked for alone', () => {
	it.each(['programs', 'developments', 'news', 'guides', 'actions'])(
		'of %s says what it says among all others',
		async (list) => {
			const { schema } = buildPublicSchema(scene.payload.config);
			const page = getNamedType(
				schema.getQueryType()?.getFields()[list]?.type,
			) as GraphQLObjectType;
			const type = getNamedType(page.getFields()['items']?.type) as GraphQLObjectType;
			const selections = selectionsOf(type);
			expect([...selections.keys()]).toEqual(Object.keys(type.getFields()));
			for (const locale of ['en', 'es']) {
				const whole = await readRows(list, [...selections.values()].join(' '), locale);
				// Not all of the sample content is translated.
				if (locale === 'en') expect(whole.length).toBeGreaterThan(0);
				for (const [name, selection] of selections) {
					const alone = await readRows(list, selection, locale);
					const expected = whole.map((row) => ({ id: row['id'], [name]: row[name] }));
					expect(alone, `${name} in ${locale}`).toEqual(expected);
				}
			}
		},
		60_000,
	);

	it('of a page says what it says among all others', async () => {
		const fields = ['path', 'url', 'title', 'summary', 'seo { title description image { url } }'];
		const read = async (selection: string) =>
			(await scene.api.query(`{ page(path: "home") { ${selection} } }`)).data?.['page'] as Row;
		const whole = await read(`${fields.join(' ')} layout { __typename }`);
		for (const field of fields) {
			const [name = ''] = field.split(' ');
			expect(await read(field)).toEqual({ [name]: whole[name] });
		}
	});
});
