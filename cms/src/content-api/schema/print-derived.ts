import type { Derivation, DerivedField } from './derive-field.ts';
import { upperSnake } from './enum-values.ts';

/** The derived types as SDL. */
export function printDerived({ types, enums, unions }: Derivation): string {
	return [
		...[...types.values()].map(({ name, fields }) =>
			[`type ${name} {`, ...Object.entries(fields).map(printField), '}'].join('\n'),
		),
		...[...enums].map(([name, values]) =>
			[`enum ${name} {`, ...values.map((value) => `\t${upperSnake(value)}`), '}'].join('\n'),
		),
		...[...unions].map(([name, members]) => `union ${name} = ${members.join(' | ')}`),
	].join('\n\n');
}

function printField([name, field]: [string, DerivedField]): string {
	const type = field.list ? `[${field.type}!]` : field.type;
	const description = field.description ? `\t"""${field.description}"""\n` : '';
	return `${description}\t${name}: ${type}${field.nonNull ? '!' : ''}`;
}
