import type { ContentChange } from '@lts/content-client';
import type { Tracing } from '@lts/tracing/shared';
import type { PageRenderer } from './render-page.ts';

/** Changes are remembered for as long as their pages are usually rendered anew after them. */
const rememberedMs = 60_000;
const mostRemembered = 10_000;

export interface SiteTraces {
	/** Notes a change that was applied just now. */
	noteChange(change: ContentChange): void;
	/** The same renderer, in spans that are linked to the changes which made it render. */
	trace(render: PageRenderer): PageRenderer;
}

/**
 * Spans of what the site does: nothing of a reader is in them. Which changes a page depends on is known once
 * it is rendered, so they are links of its span and not its parents; there may be several.
 */
export function createSiteTraces(tracing: Tracing): SiteTraces {
	if (!tracing.isOn) return { noteChange: () => undefined, trace: (render) => render };
	/** By tag: the last change, in the order in which they came. */
	const recent = new Map<string, { traceparent: string; at: number }>();

	function forgetOld(): void {
		const now = performance.now();
		for (const [tag, { at }] of recent) {
			if (now - at < rememberedMs && recent.size <= mostRemembered) return;
			recent.delete(tag);
		}
	}

	return {
		noteChange({ position, tags, traceparent }) {
			const now = Date.now();
			forgetOld();
			if (traceparent === undefined) return;
			const attributes = { 'lts.feed.position': position };
			const times = { startedAt: now, endedAt: now };
			tracing.note('feed.apply', { parent: traceparent, attributes, ...times });
			for (const tag of tags) {
				recent.delete(tag);
				recent.set(tag, { traceparent, at: performance.now() });
			}
		},
		trace: (render) => (url, signal) =>
			tracing.span('page.render', {}, async (span) => {
				const rendered = await render(url, signal);
				const causes = rendered.tags.flatMap((tag) => recent.get(tag)?.traceparent ?? []);
				for (const cause of new Set(causes)) span.link(cause);
				const { status } = rendered.value;
				// What is missing may be anything that somebody typed.
				span.set({
					'http.response.status_code': status,
					...(status === 200 && { 'url.path': url.split('?')[0] ?? url }),
					...(rendered.position !== undefined && { 'lts.feed.position': rendered.position }),
				});
				return rendered;
			}),
	};
}
