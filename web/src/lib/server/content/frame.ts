import { isMeantFor } from '#lib/content/alerts.ts';
import { showDocument, showList } from '#lib/content/shown.ts';
import { FrameDocument } from './generated/graphql.ts';
import type { ContentReader } from './reader.ts';

/**
 * What surrounds every page: settings, menus, alerts.
 * @param program the code of the program that the page is about: its alerts are shown too
 */
export async function readFrame(content: ContentReader, program: string | null) {
	const { own, english } = await content.readBoth(FrameDocument, { program });
	return {
		settings: showDocument(own.siteSettings, english.siteSettings, content.language),
		navigation: showDocument(own.navigation, english.navigation, content.language),
		alerts: showList(
			own.alerts,
			english.alerts.filter((alert) => isMeantFor(alert, content.language)),
			content.language,
		),
	};
}

export type Frame = Awaited<ReturnType<typeof readFrame>>;
