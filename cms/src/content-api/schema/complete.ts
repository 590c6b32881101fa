import { recordOf } from '../reading/document.ts';
import type { Derived } from './derive.ts';
import type { DerivedField, DerivedType } from './derive-field.ts';
import { isEmptyRichText } from './rich-text-value.ts';

type Data = Record<string, unknown>;

export interface Completed {
	/** Null when something is missing without which the document cannot be shown. */
	value: Data | null;
	/** What was left out or is missing, for the log: `layout[2] (HeroBlock 6f): heading is missing`. */
	problems: string[];
}

/**
 * Makes what Payload returned fit the public schema. Publishing guarantees what is non-null, but a
 * field may have become required after a document was published: then the block, row or document
 * that misses it is left out, instead of taking the whole answer down with it.
 *
 * @param read by name in the configuration: what was read of the document, where that is not all of it.
 * What was not read is not missing.
 */
export function complete(
	derived: Pick<Derived, 'types' | 'blocks'>,
	typeName: string,
	data: Data,
	read?: Readonly<Record<string, unknown>>,
): Completed {
	const problems: string[] = [];
	const type = derived.types.get(typeName);
	if (!type) throw new Error(`There is no derived type "${typeName}".`);
	const known = read ? { ...type, fields: onlyRead(type.fields, read) } : type;
	return { value: completeObject({ derived, problems }, known, data, ''), problems };
}

function onlyRead(
	fields: DerivedType['fields'],
	read: Readonly<Record<string, unknown>>,
): DerivedType['fields'] {
	return Object.fromEntries(
		Object.entries(fields).filter(([, { from }]) => from === 'id' || Object.hasOwn(read, from)),
	);
}

interface Walk {
	derived: Pick<Derived, 'types' | 'blocks'>;
	problems: string[];
}

/** Types written by hand that are shown for a group: all of their fields are needed. */
const handWritten: Record<string, DerivedType> = {
	Source: {
		name: 'Source',
		fields: {
			title: { kind: 'value', from: 'title', type: 'String', list: false, nonNull: true },
			url: { kind: 'value', from: 'url', type: 'String', list: false, nonNull: true },
		},
	},
};

function completeObject(walk: Walk, type: DerivedType, data: Data, path: string): Data | null {
	const value: Data = { ...data };
	let isComplete = true;
	for (const [name, field] of Object.entries(type.fields)) {
		const fieldPath = path ? `${path}.${name}` : name;
		value[name] = completeField(walk, field, data[field.from], fieldPath);
		if (value[name] === null && field.nonNull) {
			walk.problems.push(`${fieldPath} is missing`);
			isComplete = false;
		}
	}
	return isComplete ? value : null;
}

function completeField(walk: Walk, field: DerivedField, value: unknown, path: string): unknown {
	if (field.list) return completeList(walk, field, value, path);
	switch (field.kind) {
		case 'boolean':
			return value === true;
		case 'richText':
			return isEmptyRichText(value) ? null : value;
		case 'group':
			return completeGroup(walk, field, recordOf(value), path);
		case 'value':
		case 'day':
		case 'image':
		case 'file':
		case 'document':
		case 'link':
		case 'block':
			return value === undefined || value === '' ? null : value;
	}
}

function completeList(walk: Walk, field: DerivedField, value: unknown, path: string): unknown {
	let members: unknown[] = Array.isArray(value) ? value : [];
	if (field.atMost !== undefined && members.length > field.atMost) {
		walk.problems.push(`${path} has ${members.length} members; only ${field.atMost} are shown`);
		members = members.slice(0, field.atMost);
	}
	if (field.kind !== 'group' && field.kind !== 'block') return members;
	return members.flatMap((member, index) => {
		const data = recordOf(member);
		const slug = String(data['blockType']);
		const name = field.kind === 'block' ? walk.derived.blocks.get(slug) : field.type;
		const type = name === undefined ? undefined : typeNamed(walk, name);
		const place = `${path}[${index}] (${name ?? slug} ${String(data['id'])})`;
		if (!type) {
			walk.problems.push(`${place}: the block is not public`);
			return [];
		}
		const found: string[] = [];
		const completed = completeObject({ ...walk, problems: found }, type, data, '');
		walk.problems.push(...found.map((problem) => `${place}: ${problem}`));
		return completed ?? [];
	});
}

/** An optional group in which nothing is filled in is no problem. */
function completeGroup(walk: Walk, field: DerivedField, data: Data, path: string): Data | null {
	const type = typeNamed(walk, field.type);
	if (!type) return data;
	const isEmpty = Object.values(data).every(isNothing);
	const inner = isEmpty ? { ...walk, problems: [] } : walk;
	return completeObject(inner, type, data, path);
}

function typeNamed(walk: Walk, name: string): DerivedType | undefined {
	return walk.derived.types.get(name) ?? handWritten[name];
}

function isNothing(value: unknown): boolean {
	if (value === null || value === undefined || value === '') return true;
	return typeof value === 'object' && Object.values(value).every(isNothing);
}
