import { limits } from './limits.ts';

/** No quota is smaller than the dearest single request: it could never be asked otherwise. */
export const leastQuota = limits.cost;
