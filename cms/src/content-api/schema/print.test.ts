import { buildSchema, getNamedType, isUnionType, printSchema } from 'graphql';
import { beforeAll, expect, it } from 'vitest';

import { printPublicSchema, readCommittedSchema } from './print.ts';

let printed: string;

beforeAll(async () => {
	process.env.LTS_WITHOUT_SERVICES = 'true';
	printed = await printPublicSchema();
}, 60_000);

it('is what is committed: run `pnpm --filter @lts/cms generate` when you mean to change it', () => {
	expect(readCommittedSchema()).toBe(printed);
});

it('lets a query ask for the same field of every member of a union', () => {
	const schema = buildSchema(printed);
	for (const union of Object.values(schema.getTypeMap()).filter(isUnionType)) {
		const types = new Map<string, string>();
		for (const member of union.getTypes()) {
			for (const [name, field] of Object.entries(member.getFields())) {
				const type = String(field.type);
				expect(`${union.name}.${name}: ${type}`).toBe(
					`${union.name}.${name}: ${types.get(name) ?? type}`,
				);
				types.set(name, type);
			}
		}
	}
});

it('has no way to write, to log in, or to ask for drafts', () => {
	const schema = buildSchema(printed);
	expect(schema.getMutationType()).toBeUndefined();
	expect(schema.getSubscriptionType()).toBeUndefined();
	const forbidden =
		/^(draft|trash|where|locale|fallbackLocale|select|pagination|password|_status)$/;
	for (const type of Object.values(schema.getTypeMap())) {
		if (type.name.startsWith('__') || !('getFields' in type)) continue;
		for (const field of Object.values(type.getFields())) {
			expect(field.name).not.toMatch(forbidden);
			if (!('args' in field)) continue;
			for (const { name } of field.args) expect(name).not.toMatch(forbidden);
		}
	}
	expect(printSchema(schema)).not.toMatch(/input /);
	expect(getNamedType(schema.getQueryType()?.getFields().program?.type)?.name).toBe('Program');
});
