/**
 * What partners have built on must go on working. `packages/content-client/released.graphql` is the
 * schema as it was last released; it is replaced by the current one when a version is released, and
 * not when a change breaks it.
 */
import { readFileSync } from 'node:fs';

import {
	buildSchema,
	findBreakingChanges,
	findDangerousChanges,
	isEnumType,
	isInterfaceType,
	isObjectType,
	type GraphQLSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';

import { readCommittedSchema } from './print.ts';

const released = readFileSync(
	new URL('../../../../packages/content-client/released.graphql', import.meta.url),
	'utf8',
);

/** What can be named in a schema, `Type.field(argument)`, with the reason why it is deprecated. */
function namesOf(schema: GraphQLSchema): Map<string, string | null> {
	const names = new Map<string, string | null>();
	for (const type of Object.values(schema.getTypeMap())) {
		if (type.name.startsWith('__')) continue;
		names.set(type.name, null);
		if (isEnumType(type)) {
			for (const value of type.getValues()) {
				names.set(`${type.name}.${value.name}`, value.deprecationReason ?? null);
			}
		}
		if (!isObjectType(type) && !isInterfaceType(type)) continue;
		for (const field of Object.values(type.getFields())) {
			const name = `${type.name}.${field.name}`;
			names.set(name, field.deprecationReason ?? null);
			for (const argument of field.args) {
				names.set(`${name}(${argument.name})`, argument.deprecationReason ?? null);
			}
		}
	}
	return names;
}

/** The changes by what they do to those who use the schema. */
function classify(before: string, after: string) {
	const [one, other] = [buildSchema(before), buildSchema(after)];
	const known = namesOf(one);
	return {
		breaking: findBreakingChanges(one, other).map(({ description }) => description),
		dangerous: findDangerousChanges(one, other).map(({ description }) => description),
		safe: [...namesOf(other).keys()]
			.filter((name) => !known.has(name))
			.map((name) => `${name} was added.`),
	};
}

/** The deprecations that do not say until when they work. */
function withoutDate(schema: string): string[] {
	return [...namesOf(buildSchema(schema))]
		.filter(([, reason]) => reason !== null && !isDated(reason))
		.map(([name]) => name);
}

function isDated(reason: string): boolean {
	const day = /^\S.*\. Removed after (\d{4}-\d{2}-\d{2})\.$/s.exec(reason)?.[1];
	return day !== undefined && !Number.isNaN(Date.parse(day));
}

describe('the contract with partners', () => {
	it('is not broken by the current schema', () => {
		const { breaking, dangerous, safe } = classify(released, readCommittedSchema());
		for (const change of dangerous) process.stdout.write(`dangerous: ${change}\n`);
		for (const change of safe) process.stdout.write(`safe: ${change}\n`);
		expect(breaking).toEqual([]);
	});

	it('says of what is deprecated why, and until when it works', () => {
		expect(withoutDate(readCommittedSchema())).toEqual([]);
	});
});

describe('a change of the schema', () => {
	const before = 'type Query { a(x: Int): Kind, b: String! } enum Kind { ONE }';

	it('is breaking, dangerous or safe by what it does to those who use it', () => {
		const after = 'type Query { a(x: Int!): Kind, c: Int } enum Kind { ONE TWO }';
		expect(classify(before, after)).toEqual({
			breaking: ['Query.b was removed.', expect.stringContaining('Query.a arg x has changed type')],
			dangerous: ['TWO was added to enum type Kind.'],
			safe: ['Query.c was added.', 'Kind.TWO was added.'],
		});
	});

	it('that deprecates something needs a reason and a date', () => {
		const deprecated = (reason: string) =>
			withoutDate(`type Query { a: Int @deprecated${reason}, b: Int }`);
		expect(deprecated('(reason: "Ask for b. Removed after 2027-06-30.")')).toEqual([]);
		for (const reason of [
			'',
			'(reason: "Ask for b.")',
			'(reason: "Removed after 2027-06-30.")',
			'(reason: "Ask for b. Removed after 2027-13-30.")',
		]) {
			expect(deprecated(reason)).toEqual(['Query.a']);
		}
	});
});
