// Makes the secrets that docker-compose.yml reads, in ./secrets. Existing ones are left as they are.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/versions.mjs';

const directory = join(ROOT, 'secrets');
mkdirSync(directory, { recursive: true });
chmodSync(directory, 0o700);
for (const name of [
	'postgres_password',
	'payload_secret',
	'content_reader_password',
	'site_api_key',
]) {
	const path = join(directory, name);
	const isThere = existsSync(path);
	// The directory is closed to others; inside a container the file itself must be readable.
	if (!isThere) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o444 });
	console.log(`${path} ${isThere ? 'was there already' : 'created'}`);
}
