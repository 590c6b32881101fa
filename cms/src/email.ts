import type { EmailAdapter } from 'payload';

/**
 * No mail is sent yet: administrators set passwords anew. Payload's own stand-in would write
 * addresses and the links to reset a password into the log.
 */
export const email: EmailAdapter = ({ payload }) => ({
	name: 'none',
	defaultFromAddress: 'no-reply@localhost',
	defaultFromName: 'Let Them Stay',
	sendEmail: () => {
		payload.logger.warn('A mail was not sent: sending mail is not set up.');
		return Promise.resolve();
	},
});
