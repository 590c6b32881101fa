import { type DestinationStream, type LoggerOptions, pino } from 'pino';

import { getEnvironment } from './environment.ts';

/** JSON lines on standard output. What could tell who a person is never reaches a log. */
export const logger: { destination?: DestinationStream; options: LoggerOptions } = {
	options: {
		level: getEnvironment().logLevel,
		redact: {
			paths: ['email', '*.email', 'ip', '*.ip', 'remoteAddress', '*.remoteAddress'],
			censor: '[redacted]',
		},
		timestamp: pino.stdTimeFunctions.isoTime,
	},
	// Given, because Payload writes its own lines for people instead of JSON.
	destination: process.stdout,
};
