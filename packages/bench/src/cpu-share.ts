import { access, mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Lets processes run for a share of their time; needs the right to make control groups (Linux, as root). */
export interface CpuShares {
	/**
	 * From now on the process has at most `share` of one core, from 0.01 to 1.
	 *
	 * @throws Error of the system when there is no such process
	 */
	limit(pid: number, share: number): Promise<void>;
	/** Removes the groups. Their processes must have ended. */
	close(): Promise<void>;
}

/** As the kernel's default: a process that has used its share waits for the next tenth of a second. */
const periodMicroseconds = 100_000;

/** @returns undefined where this process may not make control groups */
export async function openCpuShares(): Promise<CpuShares | undefined> {
	for (const hierarchy of [version2, version1]) {
		const shares = await openHierarchy(hierarchy);
		if (shares) return shares;
	}
	return undefined;
}

interface Hierarchy {
	root: string;
	/** The file in a group's folder that limits it, and what to write into it. */
	limitOf(microseconds: number): Record<string, string>;
}

/** https://docs.kernel.org/admin-guide/cgroup-v2.html, "cpu.max". */
const version2: Hierarchy = {
	root: '/sys/fs/cgroup',
	limitOf: (microseconds) => ({ 'cpu.max': `${microseconds} ${periodMicroseconds}` }),
};

/** https://docs.kernel.org/scheduler/sched-bwc.html. */
const version1: Hierarchy = {
	root: '/sys/fs/cgroup/cpu',
	limitOf: (microseconds) => ({
		'cpu.cfs_period_us': String(periodMicroseconds),
		'cpu.cfs_quota_us': String(microseconds),
	}),
};

async function openHierarchy({ root, limitOf }: Hierarchy): Promise<CpuShares | undefined> {
	const group = (name: string | number) => join(root, `lts-bench-${process.pid}-${name}`);
	const groups: string[] = [];
	const makeGroup = async (name: string | number, share: number): Promise<string> => {
		const path = group(name);
		await mkdir(path);
		groups.push(path);
		const files = Object.entries(limitOf(Math.round(share * periodMicroseconds)));
		for (const [file, value] of files) {
			const target = join(path, file);
			// A file that is not there cannot be made: the group has no such limit.
			await access(target);
			await writeFile(target, value);
		}
		return path;
	};
	const close = async () => {
		for (const path of groups.splice(0)) await rmdir(path);
	};
	try {
		await makeGroup('try', 0.5);
		await close();
	} catch (error) {
		await close();
		const { code } = error as NodeJS.ErrnoException;
		if (code && ['EACCES', 'ENOENT', 'EPERM', 'EROFS'].includes(code)) return undefined;
		throw error;
	}
	return {
		close,
		async limit(pid, share) {
			await writeFile(join(await makeGroup(pid, share), 'cgroup.procs'), String(pid));
		},
	};
}
