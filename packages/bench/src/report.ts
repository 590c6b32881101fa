import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, relative } from 'node:path';

/** One measured figure. */
export interface Figure {
	name: string;
	value: number;
	unit: string;
	/** What it must not fall below, or not exceed; absent where it is only told. */
	bound?: { atLeast: number } | { atMost: number };
}

export function isMet({ value, bound }: Figure): boolean {
	if (!bound) return true;
	return 'atLeast' in bound ? value >= bound.atLeast : value <= bound.atMost;
}

/** What a reader of the figures must know of the machine. */
export function describeMachine() {
	return {
		cpu: cpus()[0]?.model ?? 'unknown',
		cores: cpus().length,
		memoryGiB: Math.round(totalmem() / 2 ** 30),
		node: process.version,
		/** Of the last minute, so also of what was measured: above the number of cores something waited. */
		load: Number(loadavg()[0]?.toFixed(2)),
	};
}

/** As it stands in docs/performance.md. */
export function tableOf(figures: readonly Figure[]): string {
	const rows = figures.map((figure) => {
		const { name, value, unit, bound } = figure;
		const limit = !bound ? '' : 'atLeast' in bound ? `≥ ${bound.atLeast}` : `≤ ${bound.atMost}`;
		return [name, `${shortened(value)} ${unit}`.trim(), limit, bound ? verdict(figure) : ''];
	});
	const all = [['what', 'value', 'bound', ''], ...rows];
	const widths = [0, 1, 2, 3].map((column) =>
		Math.max(...all.map((row) => row[column]?.length ?? 0)),
	);
	const line = (row: string[]) =>
		`| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	const rule = `| ${widths.map((width) => '-'.repeat(Math.max(3, width))).join(' | ')} |`;
	return [line(all[0] ?? []), rule, ...rows.map(line)].join('\n');
}

/** Writes the report beside what else this machine keeps. */
export async function writeReport(file: string, report: object): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, `${JSON.stringify(report, null, '\t')}\n`);
	say(`Written to ${relative(process.cwd(), file)}.`);
}

/** For the person who waits. */
export function say(text: string): void {
	process.stdout.write(`${text}\n`);
}

function verdict(figure: Figure): string {
	return isMet(figure) ? 'met' : 'MISSED';
}

/** Three digits that count, and thousands apart. */
function shortened(value: number): string {
	const digits = value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
	return digits.toLocaleString('en-US', { maximumSignificantDigits: 15 });
}
