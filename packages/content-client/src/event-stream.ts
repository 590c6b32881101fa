/** One event of a stream of server-sent events. */
export interface ServerSentEvent {
	event: string;
	data: string;
}

/**
 * Takes a stream of server-sent events apart as the HTML standard says (section 9.2.6), in pieces of
 * any length. Ids are left out: a change of the feed carries its position.
 */
export function createEventParser() {
	let rest = '';
	let event = '';
	let data: string[] = [];

	/** @returns the events that the piece completes */
	return function parse(piece: string): ServerSentEvent[] {
		const events: ServerSentEvent[] = [];
		rest += piece;
		// A carriage return at the end may be half of a line's end.
		const lines = rest.split(/\r\n|\n|\r(?!$)/);
		rest = lines.pop() ?? '';
		for (const line of lines) {
			if (line === '') {
				if (data.length > 0) events.push({ event: event || 'message', data: data.join('\n') });
				event = '';
				data = [];
				continue;
			}
			const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? [];
			if (field === 'event') event = value;
			if (field === 'data') data.push(value);
		}
		return events;
	};
}
