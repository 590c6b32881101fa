import { channel } from 'node:diagnostics_channel';

/** Tells the name of each limit that a request was refused for, to whoever counts. */
export const limitChannel = channel('lts:limit');
