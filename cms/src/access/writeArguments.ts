/** What of an operation's arguments decides whether it changes live content. */
export interface WriteArguments {
	data?: Record<string, unknown>;
	draft?: boolean;
	publishAllLocales?: boolean;
	publishSpecificLocale?: string;
	trash?: boolean;
	unpublishAllLocales?: boolean | string;
}
