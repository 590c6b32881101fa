import { ROOT, type Mode } from './definitions.ts';
import { optionsFrom } from './options.ts';
import type { Step } from './set-up.ts';
import { startStack, type Stack } from './stack.ts';

/* eslint-disable no-console -- this is what a person at the terminal reads */

/**
 * Runs the product in the terminal until it is interrupted.
 *
 * @returns the exit code
 * @throws StartError when something is in the way, or a process cannot be kept running
 */
export async function runStack({
	mode,
	step,
	interrupted,
	root = ROOT,
}: {
	mode: Mode;
	step: Step;
	interrupted: AbortSignal;
	/** Where the packages lie; for tests of the start itself. */
	root?: string;
}): Promise<number> {
	const stack = await startStack({
		...optionsFrom(process.env),
		mode,
		root,
		step,
		signal: interrupted,
		report: (line) => console.error(line),
	});
	console.log(welcome(stack));

	const interruption = new Promise<void>((settle) => {
		if (interrupted.aborted) settle();
		interrupted.addEventListener('abort', () => settle(), { once: true });
	});
	await Promise.race([interruption, stack.failed]);
	console.log('');
	await step('Stopping', stack.stop);
	return 0;
}

function welcome({ urls, dataDir, firstAccount }: Stack): string {
	const lines = [
		'',
		`  Site          ${urls.site}`,
		`  Admin         ${urls.admin}/admin`,
		`  Content API   ${urls.contentApi}/content/v1/graphql`,
		`  Data          ${dataDir}`,
	];
	if (firstAccount?.isNew) {
		lines.push(
			'',
			'  Your account in the admin (the password is shown this once):',
			`    E-mail      ${firstAccount.email}`,
			`    Password    ${firstAccount.password}`,
			`    Kept in     ${firstAccount.file}`,
		);
	} else if (firstAccount) {
		lines.push(`  First account ${firstAccount.file}`);
	}
	return [...lines, '', '  Ctrl-C stops everything.'].join('\n');
}
