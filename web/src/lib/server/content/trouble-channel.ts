import { channel } from 'node:diagnostics_channel';

/**
 * On it the build of SvelteKit tells the server around it, which shares the process but none of its modules,
 * that the content API does not do as usual: a question has been without an answer for a while (again and
 * again, until it has one), was refused, or was answered with an error of the server.
 */
export const troubleChannel = channel('lts:content-api-trouble');

/** So long a question may take that is nothing out of the ordinary, in milliseconds. */
const ordinaryMs = 250;

/** Tells while the answer does not come, and when it is none. */
export async function tellOfTrouble(answer: Promise<Response>): Promise<Response> {
	const tell = () => troubleChannel.publish(undefined);
	const timer = setInterval(tell, ordinaryMs);
	try {
		const response = await answer;
		if (response.status >= 500) tell();
		return response;
	} catch (error) {
		tell();
		throw error;
	} finally {
		clearInterval(timer);
	}
}
