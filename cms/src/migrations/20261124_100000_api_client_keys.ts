import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres';
import { sql } from '@payloadcms/db-postgres';

// Keys of API clients and when they were used. They are no collections: nothing that Payload answers
// can hold the hash of a key. The content API writes to api_key_usage, and to nothing else.

export async function up({ db }: MigrateUpArgs): Promise<void> {
	await db.execute(sql`
		CREATE TABLE api_client_keys (
			id bigserial PRIMARY KEY,
			client_id integer NOT NULL REFERENCES api_clients (id) ON DELETE CASCADE,
			prefix text NOT NULL,
			hash bytea NOT NULL CHECK (length(hash) = 32),
			created_at timestamptz NOT NULL DEFAULT now(),
			expires_at timestamptz,
			revoked_at timestamptz,
			CONSTRAINT api_client_keys_hash_unique UNIQUE (hash)
		);

		CREATE INDEX api_client_keys_client ON api_client_keys (client_id);

		CREATE TABLE api_key_usage (
			key_id bigint PRIMARY KEY REFERENCES api_client_keys (id) ON DELETE CASCADE,
			last_used_at timestamptz NOT NULL
		);
	`);
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
	await db.execute(sql`
		DROP TABLE api_key_usage;
		DROP TABLE api_client_keys;
	`);
}
