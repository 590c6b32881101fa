import type { Derivation, DerivedField } from './derive-field.ts';
import { upperSnake } from './enum-values.ts';
import { enums as described } from './exposed/enums.ts';

/** The derived types as SDL. */
export function printDerived({ types, enums, unions }: Derivation): string {
	return [
		...[...types.values()].map(({ name, fields }) =>
			[`type ${name} {`, ...Object.entries(fields).map(printField), '}'].join('\n'),
		),
		...[...enums].map(printEnum),
		...[...unions].map(([name, members]) => `union ${name} = ${members.join(' | ')}`),
	].join('\n\n');
}

function printField([name, field]: [string, DerivedField]): string {
	const type = field.list ? `[${field.type}!]` : field.type;
	const description = descriptionOf(field);
	return `${description ? `\t"""${description}"""\n` : ''}\t${name}: ${type}${field.nonNull ? '!' : ''}`;
}

function descriptionOf({ description, atMost }: DerivedField): string | undefined {
	return description && atMost !== undefined ? `${description} At most ${atMost}.` : description;
}

function printEnum([name, values]: [string, string[]]): string {
	const meaning = described[name];
	const lines = values.map(upperSnake).flatMap((value) => {
		const description = meaning?.values[value];
		return [...(description ? [`\t"""${description}"""`] : []), `\t${value}`];
	});
	const description = meaning ? [`"""${meaning.description}"""`] : [];
	return [...description, `enum ${name} {`, ...lines, '}'].join('\n');
}
