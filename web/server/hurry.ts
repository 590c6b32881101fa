import { slowChannel } from '../src/lib/server/content/slow-channel.ts';

/** As long as a reader may wait for what is then made anew now and then, to see whether it is quick again. */
const memoryMs = 5000;

/**
 * Whether the content API has lately let a question wait for longer than usual. One that is answered at once
 * proves nothing: some answers it has at hand, others wait for a database that hangs.
 */
export function watchForHurry({ rememberMs = memoryMs } = {}): {
	isHurried: () => boolean;
	close: () => void;
} {
	let slowAt = -Infinity;
	const note = () => {
		slowAt = performance.now();
	};
	slowChannel.subscribe(note);
	return {
		isHurried: () => performance.now() - slowAt < rememberMs,
		close: () => void slowChannel.unsubscribe(note),
	};
}
