import { pino } from 'pino';
import { LOG_LEVEL } from '$app/env/private';

/** Addresses and mails of visitors are never logged: pass no request and no headers. */
export const log = pino({ name: 'web', level: LOG_LEVEL });
