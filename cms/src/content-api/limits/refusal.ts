import type { ErrorCode } from '../error-codes.ts';

interface RefusalOptions {
	status: 401 | 403 | 429;
	code: ErrorCode;
	message: string;
	/** For programs, beside the code. */
	details?: Readonly<Record<string, number | string>>;
	headers: Readonly<Record<string, string>>;
}

/** Why a client gets no answer, as it is told to them. */
export class Refusal extends Error {
	override name = 'Refusal';
	readonly status: number;
	readonly code: ErrorCode;
	readonly details: Readonly<Record<string, number | string>>;
	readonly headers: Readonly<Record<string, string>>;

	constructor({ status, code, message, details = {}, headers }: RefusalOptions) {
		super(message);
		this.status = status;
		this.code = code;
		this.details = details;
		this.headers = headers;
	}
}
