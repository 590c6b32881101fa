import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, inject, test } from 'vitest';

const { site, contentApi } = inject('stack');
const root = resolve(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'docs/partners.md'), 'utf8');

/** The samples of the guide in one language, with the addresses of the product that runs here. */
function samples(language: string): string[] {
	const fence = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
	return [...guide.matchAll(fence)].map(([, code = '']) =>
		code.replaceAll('http://127.0.0.1:3003', contentApi).replaceAll('http://localhost:3000', site),
	);
}

/** What a `curl` command of the guide asks, and the error that the comment after it names. */
const commands = samples('sh').flatMap((block) =>
	block.split(/^(?=curl )/m).flatMap((command) => {
		const [, url] = /^curl '([^']+)'/.exec(command) ?? [];
		if (!url) return [];
		const body = / -d '([^']*)'/.exec(command)?.[1];
		const error = /^# .*"code":"(\w+)"/m.exec(command)?.[1];
		return [{ url, body, error, name: url.replace(/^https?:\/\/[^/]+/, '') }];
	}),
);

describe('the guide for partners', () => {
	test('has commands from the first query to a copy, feeds and embeds', () => {
		expect(commands.length).toBeGreaterThanOrEqual(7);
		expect(samples('ts').length).toBeGreaterThanOrEqual(2);
	});

	test.for(commands)('has a command that works: $name', async ({ url, body, error }) => {
		const answer = await fetch(url, {
			...(body !== undefined && {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body,
			}),
		});
		const text = await answer.text();
		if (error) expect(text).toContain(`"code":"${error}"`);
		else {
			expect([answer.status, text.slice(0, 300)]).toEqual([200, expect.any(String)]);
			expect(text).not.toContain('"errors"');
			expect(text.length).toBeGreaterThan(50);
		}
	});

	test.for(samples('ts').map((code, index) => ({ code, index })))(
		'has a TypeScript sample that runs: $index',
		async ({ code, index }) => {
			// Inside of the package, so that its own name leads to it.
			const file = join(root, `packages/content-client/sample-${process.pid}-${index}.ts`);
			await writeFile(file, code);
			try {
				const { stdout } = await promisify(execFile)(process.execPath, [file], { timeout: 30_000 });
				if (code.includes('.sync(')) expect(stdout).toMatch(/^[1-9]\d* documents, in step/);
			} finally {
				await rm(file);
			}
		},
	);

	test.for(samples('graphql').map((query) => ({ query, name: /\w+(\(.*\))?/.exec(query)?.[0] })))(
		'has a query that finds something: $name',
		async ({ query }) => {
			const answer = await fetch(`${contentApi}/content/v1/graphql?locale=en`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				// This feed has not come as far as that of the guide.
				body: JSON.stringify({ query: query.replace('after: 120', 'after: 0') }),
			});
			const { data, errors } = (await answer.json()) as {
				data?: Record<string, unknown>;
				errors?: unknown;
			};
			expect(errors).toBeUndefined();
			expect(Object.values(data ?? { data })).not.toContain(null);
		},
	);

	test('names addresses for embeds that are there', async () => {
		const addresses = samples('html').flatMap((code) =>
			[...code.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address),
		);
		expect(addresses.length).toBeGreaterThanOrEqual(3);
		for (const address of addresses) {
			expect([address, (await fetch(address)).status]).toEqual([address, 200]);
		}
	});
});
