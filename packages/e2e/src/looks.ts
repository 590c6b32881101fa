import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What reaches over the edge of the screen. Tables may scroll in themselves. */
export function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		if (document.documentElement.scrollWidth <= innerWidth) return [];
		const outside = [...document.querySelectorAll('body *')].filter((element) => {
			const { left, right, width } = element.getBoundingClientRect();
			return width > 1 && (right > innerWidth + 1 || left < -1);
		});
		return ['the page', ...outside.map((element) => element.outerHTML.slice(0, 120))];
	});
}

/** What axe finds to be serious or critical. */
export async function seriousFindings(page: Page): Promise<string[]> {
	// The way that is made for frames opens one more tab each time. The only one is the box of /embed, which
	// loads itself anew on purpose: axe takes that for a limit of time, and there is nothing in it to finish.
	const axe = new AxeBuilder({ page })
		.setLegacyMode(true)
		.exclude('iframe')
		.options({ resultTypes: ['violations'] });
	const { violations } = await axe.analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}
