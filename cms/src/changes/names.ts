/** Writers of changes notify the sequencers. */
export const writtenChannel = 'changes_written';

/** A sequencer notifies those who read the feed. */
export const sequencedChannel = 'changes_sequenced';

/** Key of the advisory lock under which positions are given and old changes deleted. Any number that nothing else uses. */
export const sequencerLock = 4_190_517_203;
