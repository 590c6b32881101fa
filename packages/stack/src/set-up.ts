import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFirstAccount, readState, writeState } from './data-directory.ts';
import { withoutPassword } from './database.ts';
import { ownerEnvironment, type Setting } from './definitions.ts';
import { runOnce } from './run-once.ts';
import type { StackOptions } from './contract.ts';

/** Does one piece of work and shows its progress; what `note` gets is shown when it is done. */
export type Step = <T>(
	title: string,
	work: (note: (text: string) => void) => Promise<T>,
) => Promise<T>;

export interface FirstAccount {
	email: string;
	password: string;
	/** Where it is kept (mode 600). */
	file: string;
	/** Whether this start created it. */
	isNew: boolean;
}

/** Tables, the reading role, the first account, sample content. */
export async function setUp({
	setting,
	options,
	step,
	isEmbedded,
}: {
	setting: Setting;
	options: Pick<StackOptions, 'firstAccountEmail' | 'sampleContent' | 'signal'>;
	step: Step;
	isEmbedded: boolean;
}): Promise<FirstAccount | undefined> {
	const { dataDir, root } = setting;
	const accountFile = join(dataDir, 'first-account.json');
	const command = (name: string, env: Record<string, string> = {}) =>
		runOnce({
			name: `cms/scripts/${name}.ts`,
			args: [`scripts/${name}.ts`],
			cwd: join(root, 'cms'),
			env: { ...ownerEnvironment(setting), ...env },
			logFile: join(dataDir, 'logs', 'set-up.log'),
			...given({ signal: options.signal }),
		});

	await step('Bringing the database up to date', () => command('migrate'));
	const before = existsSync(accountFile) ? statSync(accountFile).mtimeMs : 0;
	await step('Looking for the first account', () =>
		command('first-account', {
			FIRST_ACCOUNT_FILE: accountFile,
			...given({ FIRST_ACCOUNT_EMAIL: options.firstAccountEmail }),
		}),
	);
	await loadSampleContent({ setting, options, step, isEmbedded, command });
	if (!existsSync(accountFile)) return undefined;
	return {
		...readFirstAccount(accountFile),
		file: accountFile,
		isNew: statSync(accountFile).mtimeMs !== before,
	};
}

/** Once per database: staff who have removed the samples must not find them again after a restart. */
async function loadSampleContent({
	setting: { dataDir, databaseUrl },
	options,
	step,
	isEmbedded,
	command,
}: {
	setting: Setting;
	options: Pick<StackOptions, 'firstAccountEmail' | 'sampleContent' | 'signal'>;
	step: Step;
	isEmbedded: boolean;
	command: (name: string) => Promise<string>;
}) {
	const database = isEmbedded ? 'embedded' : withoutPassword(databaseUrl);
	const { sampleContent = [] } = readState(dataDir);
	if (sampleContent.includes(database)) return;
	if (options.sampleContent !== false) {
		await step('Loading sample content', () => command('sample-content'));
	}
	writeState(dataDir, { sampleContent: [...sampleContent, database] });
}

/** Without the entries that are undefined. */
export function given<T extends Record<string, unknown>>(
	values: T,
): { [K in keyof T]?: NonNullable<T[K]> } {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: NonNullable<T[K]>;
	};
}
