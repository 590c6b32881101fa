import { getEnvironment } from '../../environment.ts';
import { parseTarget, TargetRefusedError } from '../../webhooks/target.ts';

/** As it will be asked for: with the host in lower case and digits as an address. */
export function normalizeUrl(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	return URL.parse(value.trim())?.href ?? value.trim();
}

export function validUrl(value: string | null | undefined): string | true {
	const { webhooksAllowPrivate: allowPrivate } = getEnvironment();
	try {
		parseTarget(value ?? '', { allowPrivate });
		return true;
	} catch (error) {
		if (error instanceof TargetRefusedError) return error.message;
		throw error;
	}
}
