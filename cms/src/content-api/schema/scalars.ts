import { isLanguageCode, languageCodes } from '@lts/locales';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A day. Payload keeps it as an instant of that day in UTC. */
const date = new GraphQLScalarType<string, string>({
	name: 'Date',
	description: 'A day in the Gregorian calendar, ISO 8601: `2025-03-25`.',
	serialize: (value) => isoOf(value).slice(0, 10),
	parseValue: parseDate,
	parseLiteral: (node) => parseDate(stringIn(node)),
});

const dateTime = new GraphQLScalarType<string, string>({
	name: 'DateTime',
	description:
		'An instant, ISO 8601: `2025-03-25T14:30:00.000Z`. Answers are in UTC; arguments may have another offset.',
	serialize: isoOf,
	parseValue: parseInstant,
	parseLiteral: (node) => parseInstant(stringIn(node)),
});

/** Larger than `Int`, which ends at two thousand million. */
const position = new GraphQLScalarType<number, number>({
	name: 'Position',
	description: 'A position of the change feed: a whole number from 0 on.',
	serialize: Number,
	parseValue: parsePosition,
	parseLiteral: (node) => parsePosition(node.kind === Kind.INT ? Number(node.value) : undefined),
});

const languageCode = new GraphQLScalarType<string, string>({
	name: 'LanguageCode',
	description: 'A language by its BCP 47 tag: `en`, `es`, `ht`, `uk`, `ru`, `fa-AF`, `ps`.',
	serialize: String,
	parseValue: parseLanguage,
	parseLiteral: (node) => parseLanguage(stringIn(node)),
});

const countryCode = new GraphQLScalarType<string, string>({
	name: 'CountryCode',
	description: 'A country by its ISO 3166-1 alpha-2 code: `UA`.',
	serialize: String,
});

const json = new GraphQLScalarType<unknown, unknown>({
	name: 'JSON',
	description: 'Any JSON value.',
	serialize: (value) => value,
});

export const scalars = {
	Date: date,
	DateTime: dateTime,
	LanguageCode: languageCode,
	Position: position,
	CountryCode: countryCode,
	JSON: json,
};

function isoOf(value: unknown): string {
	const instant = value instanceof Date ? value : new Date(String(value));
	return instant.toISOString();
}

function parseDate(value: unknown): string {
	// Postgres knows no year 0.
	const isDay = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && value >= '0001';
	// A day that does not exist, such as February 30, comes back as another.
	const instant = isDay ? new Date(`${value}T00:00:00.000Z`) : undefined;
	if (
		!isDay ||
		!instant ||
		Number.isNaN(instant.getTime()) ||
		!instant.toISOString().startsWith(value)
	) {
		throw new GraphQLError(`${JSON.stringify(value)} is not a day. Write it as 2025-03-25.`);
	}
	return value;
}

const instantPattern = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): string {
	const day = typeof value === 'string' ? instantPattern.exec(value)?.[1] : undefined;
	const instant = day === undefined ? undefined : new Date(String(value));
	if (day === undefined || !instant || Number.isNaN(instant.getTime())) {
		throw new GraphQLError(
			`${JSON.stringify(value)} is not an instant. Write it with its offset, as 2025-03-25T14:30:00Z.`,
		);
	}
	parseDate(day);
	return instant.toISOString();
}

function parsePosition(value: unknown): number {
	if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
	throw new GraphQLError(
		`${JSON.stringify(value)} is not a position of the feed. Give a whole number from 0 on.`,
	);
}

function parseLanguage(value: unknown): string {
	if (isLanguageCode(value)) return value;
	throw new GraphQLError(
		`${JSON.stringify(value)} is not a language of this site. Give one of ${languageCodes.join(', ')}.`,
	);
}

function stringIn(node: ValueNode): unknown {
	return node.kind === Kind.STRING ? node.value : undefined;
}
