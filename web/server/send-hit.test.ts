import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('testing/count-allocations.ts', import.meta.url));
const megabytes = 256;

it('takes less of the heap than Node does for the head of a request', () => {
	const flags = [
		'--expose-gc',
		`--min-semi-space-size=${megabytes}`,
		`--max-semi-space-size=${megabytes}`,
	];
	const bytes = Number(execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' }));
	// Nothing was collected while it was counted.
	expect(bytes).toBeGreaterThan(0);
	expect(bytes).toBeLessThan(1000);
}, 30_000);
