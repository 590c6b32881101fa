import { createTagIndex } from '@lts/tagged-cache';
import { expect, it } from 'vitest';
import { alsoTelling } from './also-telling.ts';

it('tells the help after the index, and says of the index how it is now', () => {
	const index = createTagIndex();
	const heard: unknown[] = [];
	const help = {
		apply: ({ position }: { position: number }) => void heard.push([position, index.position]),
		reset: (position: number) => void heard.push(['reset', position, index.generation]),
	};
	const both = alsoTelling(index, help);
	both.reset(5, 'a');
	both.apply({ position: 6, tags: ['x'], kind: 'changed', at: 0 });
	both.follow(6);
	expect(heard).toEqual([
		['reset', 5, 1],
		[6, 6],
	]);
	const { epoch, followed, generation, position } = both;
	expect({ epoch, followed, generation, position }).toEqual({
		...{ epoch: 'a', followed: 6, generation: 1, position: 6 },
	});
});
