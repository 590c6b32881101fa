/** What an enum and its values mean. A test fails when one of the public schema is missing. */
export interface EnumDescription {
	description: string;
	values: Record<string, string>;
}

export const enums: Record<string, EnumDescription> = {
	ProgramStatus: {
		description: 'Where a program stands on the day of `statusAsOf`.',
		values: {
			OPEN: 'New people can come or apply.',
			PAUSED: 'Nobody new is let in or applications are on hold; the program has not been ended.',
			ENDING: 'An end has been announced for a day that is still to come.',
			ENDED: 'The government has ended it.',
			IN_COURT: 'A court keeps it alive for now, or a decision is open that could bring it back.',
		},
	},
	DevelopmentKind: {
		description: 'Who acted.',
		values: {
			COURT: 'A court ruled, or a case was filed or argued.',
			AGENCY: 'A government agency published a notice or a memo, or did something.',
			CONGRESS: 'Congress passed or discussed a law.',
			ANNOUNCEMENT: 'The White House or an official announced something.',
		},
	},
	NewsKind: {
		description: 'What kind of article it is.',
		values: {
			UPDATE: 'Something that has changed, explained.',
			PRESS_RELEASE: 'For journalists.',
			STATEMENT: 'What the campaign thinks.',
			IN_THE_MEDIA: 'Somebody else’s article: `outlet` and `externalUrl` lead to it.',
		},
	},
	GuideAudience: {
		description: 'Whom a guide is for.',
		values: {
			PAROLEES: 'People with parole.',
			SPONSORS: 'People who support a person with parole.',
			EMPLOYERS: 'People who employ a person with parole.',
			ADVOCATES: 'Lawyers and people who help.',
		},
	},
	ActionKind: {
		description: 'How to act.',
		values: {
			LETTER: 'Write to somebody.',
			CALL: 'Call somebody.',
			SHARE: 'Tell others.',
			LINK: 'Something on another website.',
		},
	},
	ActionState: {
		description: 'Whether there is still something to do.',
		values: {
			OPEN: 'It can be done now.',
			WON: 'It is over, and it worked.',
			CLOSED: 'It is over.',
		},
	},
	AlertLevel: {
		description: 'How urgent an alert is.',
		values: {
			INFORMATION: 'Good to know.',
			WARNING: 'It may change what a person should do.',
			URGENT: 'Read this before anything else.',
		},
	},
};
