import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findFreePort } from '@lts/stack';
import type { BareAnswer } from '../bare.ts';
import { childrenOf, cpuMs } from '../processes.ts';

export interface Nginx {
	origin: string;
	/** Of its one worker. */
	cpuMs: () => Promise<number>;
	/** Puts the bodies of a page where it finds them: as they are, and compressed beforehand. */
	serve(path: string, answers: { name: string; answer: BareAnswer }[]): Promise<void>;
	stop(): Promise<void>;
}

/** nginx with one worker, that sends files; undefined where it is not installed. */
export async function startNginx(): Promise<Nginx | undefined> {
	if (!isInstalled()) return undefined;
	const folder = await mkdtemp(join(tmpdir(), 'lts-nginx-'));
	// Started by root, its worker is somebody else, who has to read what lies there.
	await chmod(folder, 0o755);
	const port = await findFreePort();
	await mkdir(join(folder, 'files'));
	await writeFile(join(folder, 'nginx.conf'), configuration(folder, port));
	const child = spawn(
		'nginx',
		['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'],
		{
			stdio: ['ignore', 'ignore', 'inherit'],
		},
	);
	const ended = once(child, 'exit');
	const origin = `http://127.0.0.1:${port}`;
	for (let attempt = 0; !(await isUp(origin)); attempt += 1) {
		if (attempt > 100) throw new Error('nginx does not begin to answer.');
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	const [worker = 0] = await childrenOf(child.pid ?? 0);
	return {
		origin,
		cpuMs: () => cpuMs(worker),
		async serve(path, answers) {
			for (const { name, answer } of answers) {
				const ending = name.includes('gzip') ? '.gz' : name.includes('identity') ? '' : undefined;
				if (ending === undefined) continue;
				const file = join(folder, 'files', path);
				await mkdir(dirname(file), { recursive: true });
				await writeFile(`${file}${ending}`, Buffer.from(answer.body, 'base64'));
			}
		},
		async stop() {
			child.kill();
			await ended;
			await rm(folder, { recursive: true, force: true });
		},
	};
}

function isInstalled(): boolean {
	try {
		execFileSync('nginx', ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

async function isUp(origin: string): Promise<boolean> {
	return fetch(origin).then(
		() => true,
		() => false,
	);
}

/** With `tcp_nopush`, bodies that do not fit in one buffer of loopback wait for 40 ms. */
function configuration(folder: string, port: number): string {
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	return `
		worker_processes 1;
		pid ${folder}/nginx.pid;
		error_log ${folder}/error.log;
		events { worker_connections 1024; }
		http {
			access_log off;
			sendfile on;
			tcp_nopush off;
			keepalive_requests 1000000000;
			open_file_cache max=100;
			gzip_static on;
			default_type text/html;
			${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
			server { listen 127.0.0.1:${port}; root ${folder}/files; }
		}
	`;
}
