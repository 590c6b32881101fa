import { APIError } from 'payload';

/**
 * The error with which an operation is refused, status 403 unless another is given. `message` reaches
 * the person and says what to do instead. Named as Payload's own `Forbidden`, so that it is logged as information and
 * not as a failure of the server.
 */
export function refusal(message: string, status = 403): APIError {
	const error = new APIError(message, status, null, true);
	error.name = 'Forbidden';
	return error;
}
