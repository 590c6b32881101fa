/* A program of its own: opens connections and says nothing on them. One that is closed is opened again. */
import { connect } from 'node:net';

const { port, count } = JSON.parse(process.argv[2] ?? '') as { port: number; count: number };
let open = 0;

function add(): void {
	const socket = connect(port, '127.0.0.1');
	socket.once('connect', () => {
		open += 1;
		if (open === count) process.send?.({ open });
	});
	// That it is closed is why another is opened.
	socket.on('error', () => undefined);
	socket.resume();
	socket.once('close', () => {
		open -= 1;
		setTimeout(add, 100);
	});
}

for (let n = 0; n < count; n += 1) setTimeout(add, Math.floor(n / 5));
process.once('disconnect', () => process.exit());
