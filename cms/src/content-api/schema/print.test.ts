import {
	buildSchema,
	getNamedType,
	isEnumType,
	isSpecifiedScalarType,
	isUnionType,
	printSchema,
} from 'graphql';
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

it('says what every type, every value of an enum, and every question with its arguments means', () => {
	const schema = buildSchema(printed);
	const named = Object.values(schema.getTypeMap()).filter(
		(type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
	);
	const silent = [
		...named.map(({ name, description }) => [name, description]),
		...named
			.filter(isEnumType)
			.filter(({ name }) => name !== 'ReferenceCollection')
			.flatMap((type) =>
				type.getValues().map(({ name, description }) => [`${type.name}.${name}`, description]),
			),
		...Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => [
			[field.name, field.description],
			...field.args.map(({ name, description }) => [`${field.name}(${name})`, description]),
		]),
	].filter(([, description]) => !description);
	expect(silent).toEqual([]);
});
