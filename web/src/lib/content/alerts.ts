/**
 * Whether an alert is for readers of the language. An alert in English stands in for a translation
 * that is missing, but it must not reach readers whom it was not meant for.
 */
export function isMeantFor(alert: { languages: readonly string[] }, language: string): boolean {
	return alert.languages.length === 0 || alert.languages.includes(language);
}
