import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const secretBytes = 32;
const ivBytes = 12;
const tagBytes = 16;

/** A new signing secret in the spelling of Standard Webhooks: `whsec_` and 32 random bytes. */
export function makeSecret(): string {
	return `whsec_${randomBytes(secretBytes).toString('base64')}`;
}

export interface Sealer {
	seal(text: string): string;
	/** @throws {Error} when it was sealed with another key, or altered */
	open(sealed: string): string;
}

/**
 * Signing needs the secret itself, so it cannot be kept as a hash. It is kept encrypted, and a copy
 * of the database alone does not give it away.
 */
export function createSealer(payloadSecret: string): Sealer {
	const key = Buffer.from(hkdfSync('sha256', payloadSecret, '', 'secrets of webhooks', 32));
	return {
		seal(text) {
			const iv = randomBytes(ivBytes);
			const cipher = createCipheriv('aes-256-gcm', key, iv);
			const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
			return Buffer.concat([iv, cipher.getAuthTag(), data]).toString('base64');
		},
		open(sealed) {
			const bytes = Buffer.from(sealed, 'base64');
			const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes));
			decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
			try {
				const data = decipher.update(bytes.subarray(ivBytes + tagBytes));
				return Buffer.concat([data, decipher.final()]).toString('utf8');
			} catch (error) {
				throw new Error(
					'The secret was sealed under another PAYLOAD_SECRET. Replace it and give the new one to the partner.',
					{ cause: error },
				);
			}
		},
	};
}
