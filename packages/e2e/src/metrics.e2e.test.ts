import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';

const { metrics, site, admin, contentApi } = inject('stack');
const ops = join(import.meta.dirname, '../../../ops');

/** The names that a process tells, or will once there is something to tell. */
async function namesTold(url: string): Promise<string[]> {
	const text = await (await fetch(url)).text();
	return [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
		type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
	);
}

async function allNames(): Promise<Set<string>> {
	return new Set((await Promise.all(Object.values(metrics).map(namesTold))).flat());
}

/** The metrics that a query of Prometheus reads. */
function namesIn(query: string): string[] {
	return query.match(/\b(lts|nodejs|process)_\w+/g) ?? [];
}

describe('metrics', () => {
	test('are told by each process, and not where the public asks', async () => {
		for (const [name, url] of Object.entries(metrics)) {
			expect([name, (await namesTold(url)).length > 30]).toEqual([name, true]);
		}
		for (const origin of [site, admin, contentApi]) {
			expect((await fetch(`${origin}/metrics`)).status).toBe(404);
		}
	});

	test('are all there that the dashboard shows', async () => {
		const told = await allNames();
		const text = await readFile(join(ops, 'grafana-dashboard.json'), 'utf8');
		const { panels } = JSON.parse(text) as { panels: { targets?: { expr: string }[] }[] };
		const queries = panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr));
		expect(queries.length).toBeGreaterThan(15);
		expect(queries.flatMap(namesIn).filter((name) => !told.has(name))).toEqual([]);
	});

	test('are all there that alerts are raised by', async () => {
		const told = await allNames();
		const rules = await readFile(join(ops, 'prometheus-alerts.yml'), 'utf8');
		const queries = [...rules.matchAll(/^ +expr: (.*)$/gm)].map(([, query = '']) => query);
		expect(queries.length).toBeGreaterThan(8);
		expect(queries.flatMap(namesIn).filter((name) => !told.has(name))).toEqual([]);
	});
});
