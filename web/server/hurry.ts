import { circuitChannel, type CircuitChange } from '../src/lib/server/content/circuit-channel.ts';
import { troubleChannel } from '../src/lib/server/content/trouble-channel.ts';

/** As long as a reader may wait for what is then made anew now and then, to see whether it is quick again. */
const memoryMs = 5000;

/**
 * Whether the content API has lately failed, or let a question wait for longer than usual. One that is answered
 * at once proves nothing: some answers it has at hand, others wait for a database that hangs.
 */
export function watchForHurry({ rememberMs = memoryMs } = {}): {
	isHurried: () => boolean;
	close: () => void;
} {
	let troubledAt = -Infinity;
	const note = () => {
		troubledAt = performance.now();
	};
	let isOpen = false;
	const noteCircuit = (message: unknown) => {
		isOpen = (message as CircuitChange).state === 'open';
	};
	troubleChannel.subscribe(note);
	circuitChannel.subscribe(noteCircuit);
	return {
		isHurried: () => isOpen || performance.now() - troubledAt < rememberMs,
		close() {
			troubleChannel.unsubscribe(note);
			circuitChannel.unsubscribe(noteCircuit);
		},
	};
}
