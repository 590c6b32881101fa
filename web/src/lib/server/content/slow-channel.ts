import { channel } from 'node:diagnostics_channel';

/**
 * On it the build of SvelteKit tells the server around it, which shares the process but none of its modules,
 * that a question has been without an answer from the content API for a while; again and again, until it has one.
 */
export const slowChannel = channel('lts:content-api-slow');

/** So long a question may take that is nothing out of the ordinary, in milliseconds. */
const ordinaryMs = 250;

/** Tells while the answer does not come. */
export async function tellIfSlow<Answer>(answer: Promise<Answer>): Promise<Answer> {
	const timer = setInterval(() => slowChannel.publish(undefined), ordinaryMs);
	try {
		return await answer;
	} finally {
		clearInterval(timer);
	}
}
