import net from 'node:net';

export interface Answer {
	status: number;
	/** What the header Server-Timing says of the page cache; empty where it says nothing. */
	source: string;
	/** Of head and body, as they came. */
	bytes: number;
}

export interface Connection {
	/** Sends a request, head and body; not before the answer to the one before has come. */
	ask(request: string, hasBody: boolean): void;
	close(): void;
}

const endOfHead = Buffer.from('\r\n\r\n');

/**
 * One connection that is kept and, when the server ends it, opened anew. It reads no more of an answer
 * than it has to: whoever measures must not be what is measured.
 */
export function connect({
	host,
	port,
	onAnswer,
	onFailure,
}: {
	host: string;
	port: number;
	onAnswer: (answer: Answer) => void;
	/** The connection broke before the answer was there. */
	onFailure: () => void;
}): Connection {
	let socket = open();
	let isClosed = false;
	let isAsking = false;
	/** Of a head that has not come whole. */
	let begun: Buffer | undefined;
	let answer: Answer | undefined;
	/** Bytes of the body that have not come yet; Infinity where only its end tells. */
	let missing = 0;
	let hasBody = true;
	let isLast = false;

	function open(): net.Socket {
		const opened = net.connect({ host, port, noDelay: true });
		opened.on('data', take);
		opened.on('error', () => undefined);
		opened.once('close', () => {
			if (isClosed || opened !== socket) return;
			const wasAsking = isAsking;
			reset();
			socket = open();
			if (wasAsking) onFailure();
		});
		return opened;
	}

	function reset(): void {
		isAsking = false;
		begun = answer = undefined;
		missing = 0;
	}

	function take(chunk: Buffer): void {
		if (answer) {
			takeBody(answer, chunk);
			return;
		}
		const data = begun ? Buffer.concat([begun, chunk]) : chunk;
		const end = data.indexOf(endOfHead);
		if (end === -1) {
			begun = data;
			return;
		}
		begun = undefined;
		const head = data.toString('latin1', 0, end);
		answer = {
			status: Number(head.slice(9, 12)),
			source: /\r\nserver-timing: cache;desc=([\w-]+)/i.exec(head)?.[1] ?? '',
			bytes: end + endOfHead.length,
		};
		isLast = /\r\nconnection: close/i.test(head);
		missing = bodyLength(head, answer.status);
		takeBody(answer, data.subarray(end + endOfHead.length));
	}

	function bodyLength(head: string, status: number): number {
		if (!hasBody || status === 304 || status === 204) return 0;
		const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
		return length === undefined ? Infinity : Number(length);
	}

	function takeBody(given: Answer, chunk: Buffer): void {
		given.bytes += chunk.length;
		missing -= chunk.length;
		// A chunk of length 0 ends a body of unknown length (RFC 9112, 7.1).
		if (missing === Infinity && chunk.subarray(-5).equals(lastChunk)) missing = 0;
		if (missing > 0) return;
		reset();
		if (isLast) {
			const left = socket;
			socket = open();
			left.destroy();
		}
		onAnswer(given);
	}

	return {
		ask(request, expectsBody) {
			isAsking = true;
			hasBody = expectsBody;
			socket.write(request, 'latin1');
		},
		close() {
			isClosed = true;
			socket.destroy();
		},
	};
}

const lastChunk = Buffer.from('0\r\n\r\n');
