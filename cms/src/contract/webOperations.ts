import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { Kind, parse, print, visit, type DefinitionNode } from 'graphql';

const web = path.resolve(import.meta.dirname, '../../../web/src');

/**
 * What the site asks the content API, read from its `.graphql` files as text.
 * @returns for the name of an operation its text with every fragment that it needs
 * @throws {Error} naming an operation or fragment that the site does not have
 */
export function readWebOperations(): (name: string) => string {
	const files = globSync('**/*.graphql', { cwd: web }).sort();
	const definitions = new Map<string, DefinitionNode>();
	for (const file of files) {
		for (const definition of parse(readFileSync(path.join(web, file), 'utf8')).definitions) {
			if ('name' in definition && definition.name) {
				definitions.set(definition.name.value, definition);
			}
		}
	}
	return (name) => [...withFragments(definitions, name)].map(print).join('\n\n');
}

function withFragments(
	definitions: Map<string, DefinitionNode>,
	name: string,
	found = new Set<DefinitionNode>(),
): Set<DefinitionNode> {
	const definition = definitions.get(name);
	if (!definition) throw new Error(`The site has no operation or fragment "${name}".`);
	if (found.has(definition)) return found;
	found.add(definition);
	visit(definition, {
		[Kind.FRAGMENT_SPREAD]: (spread) => {
			withFragments(definitions, spread.name.value, found);
		},
	});
	return found;
}
