const texts = /"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n\r]*/g;

/** How many brackets of a GraphQL document stand open at once, outside of its strings and comments. */
export function nestingOf(source: string): number {
	let open = 0;
	let most = 0;
	for (const sign of source.replace(texts, '')) {
		if (sign === '{' || sign === '[' || sign === '(') most = Math.max(most, ++open);
		else if (sign === '}' || sign === ']' || sign === ')') open--;
	}
	return most;
}
