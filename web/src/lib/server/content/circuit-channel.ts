import { channel } from 'node:diagnostics_channel';
import type { CircuitState } from './circuit-breaker.ts';

/**
 * On it the build of SvelteKit tells the server around it, which shares the process but none of its
 * modules, how the circuit to the content API changes.
 */
export const circuitChannel = channel('lts:content-api-circuit');

export interface CircuitChange {
	state: CircuitState;
}
