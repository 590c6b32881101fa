import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** The content API as a process of its own, as in production. */
export async function startApi(
	env: Record<string, string>,
): Promise<{ child: ChildProcess; origin: string }> {
	const child = spawn(process.execPath, ['src/content-api/main.ts'], {
		cwd: path.resolve(import.meta.dirname, '..'),
		env: { ...process.env, ...env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info' },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const port = await new Promise<number>((resolve, reject) => {
		child.once('exit', (code) => reject(new Error(`The content API ended with ${code}.`)));
		createInterface({ input: child.stdout }).on('line', (line) => {
			const found = /"port":(\d+)/.exec(line)?.[1];
			if (found) resolve(Number(found));
		});
	});
	return { child, origin: `http://127.0.0.1:${port}` };
}
