import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
	prepareDataDirectory,
	readFirstAccount,
	readSecrets,
	readState,
	writeState,
} from './data-directory.ts';
import { StartError } from './errors.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'lts-data-'));
afterAll(() => rmSync(dataDir, { recursive: true }));

const readers = {
	'state.json': () => readState(dataDir),
	'first-account.json': () => readFirstAccount(join(dataDir, 'first-account.json')),
	'secrets.json': () => readSecrets(dataDir),
};

describe.each(Object.entries(readers))('a damaged %s', (name, read) => {
	it.each(['', '{"sampleContent": [', 'null', '[]'])(
		'holding %j stops the start with a message that says what to do, and stays as it is',
		(content) => {
			const path = join(dataDir, name);
			writeFileSync(path, content);
			expect(read).toThrow(StartError);
			expect(read).toThrow(`${path} is damaged`);
			expect(read).toThrow(/backup|Move the file away/);
			expect(readFileSync(path, 'utf8')).toBe(content);
		},
	);
});

it.each(['{"sampleContent": "embedded"}', '{"sampleContent": [1]}'])(
	'state.json that holds %s is not taken for a new installation',
	(content) => {
		writeFileSync(join(dataDir, 'state.json'), content);
		expect(() => readState(dataDir)).toThrow('"sampleContent" must be a list of names');
	},
);

it('first-account.json without a password is damaged', () => {
	const path = join(dataDir, 'first-account.json');
	writeFileSync(path, '{"email": "a@example.org"}');
	expect(() => readFirstAccount(path)).toThrow('must hold "email" and "password"');
});

it('what was written is read again', () => {
	writeState(dataDir, { sampleContent: ['embedded'] });
	expect(readState(dataDir)).toEqual({ sampleContent: ['embedded'] });
	writeFileSync(join(dataDir, 'state.json'), '{}');
	expect(readState(dataDir)).toEqual({});
});

it('a data directory is made with what leads to it', () => {
	prepareDataDirectory(join(dataDir, 'a/b'), 0);
	expect(existsSync(join(dataDir, 'a/b'))).toBe(true);
});

it.each(['/proc/x', '/proc/x/y', '/dev/null/x'])(
	'a data directory at %s, where nothing can be made, is refused at once',
	(path) => expect(() => prepareDataDirectory(path)).toThrow(`${path} cannot be written to`),
);
