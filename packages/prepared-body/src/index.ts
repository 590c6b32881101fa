export { chooseEncoding } from './encoding.ts';
export { prepareBody, type PreparedBody, type Variant } from './prepare.ts';
export { sendPrepared } from './send.ts';
