import { expect, it } from 'vitest';

import { nestingOf } from './nesting.ts';

it.each([
	['{ a }', 1],
	['{ a(b: [{ c: [] }]) }', 5],
	['{ a } { b { c } }', 2],
	['{ a(text: "{{{{ \\" [[[[") }', 2],
	['{ a(text: """[[[[ "(( """) }', 2],
	['{ a } # {{{{{\n{ b }', 1],
	[']]]] {', 0],
	['', 0],
])('of %j stand %d brackets open at once', (source, most) => {
	expect(nestingOf(source)).toBe(most);
});
