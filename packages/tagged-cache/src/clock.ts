/** Two ways to tell the time, for the one that everybody shares may be set, also back. */
export interface Clock {
	/** Milliseconds since 1970: for times that somebody else names, or is told. */
	wall: () => number;
	/** Milliseconds since some moment before this process began, only ever growing: for how long ago something was. */
	steady: () => number;
}

export const systemClock: Clock = {
	wall: () => Date.now(),
	steady: () => performance.now(),
};
