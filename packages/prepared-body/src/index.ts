export { compressOnce } from './compress.ts';
export { chooseEncoding } from './encoding.ts';
export { prepareBody, type PreparedBody, type Variant } from './prepare.ts';
export { sendPrepared } from './send.ts';
export { readWishes, type Wishes } from './wishes.ts';
