import type { Payload, PayloadRequest, ServerProps } from 'payload';

import { publishers } from '../access/publishers.ts';
import { describePlan } from '../scheduling/describePlan.ts';
import { readAllPlans, type Plan } from '../scheduling/plan.ts';
import { ScheduledRow } from './ScheduledRow.tsx';

/** On the first page of the admin: what is planned, and what did not happen. */
export async function Scheduled({ payload, user }: Pick<ServerProps, 'payload' | 'user'>) {
	const plans = await readAllPlans(payload.db.pool);
	if (plans.length === 0) return null;
	const mayEnd = publishers({ req: { user: (user ?? null) as PayloadRequest['user'] } });
	const rows = await Promise.all(
		plans.map(async (plan) => ({ plan, link: await linkTo(payload, plan) })),
	);
	return (
		<section className="lts-scheduled">
			<h2 id="lts-scheduled">Scheduled</h2>
			<ul className="lts-plans" aria-labelledby="lts-scheduled">
				{rows.map(({ link, plan }) => (
					<ScheduledRow
						key={plan.id}
						{...{ link, mayEnd, plan }}
						text={describePlan(plan, nameOf(payload, plan.language))}
					/>
				))}
			</ul>
		</section>
	);
}

async function linkTo(
	payload: Payload,
	{ document, language }: Plan,
): Promise<{ title: string; href: string } | null> {
	const { collections, config, globals } = payload;
	const [slug = '', id = ''] = document.split('/');
	const query = `?locale=${language}`;
	if (slug === 'globals') {
		const global = globals.config.find((one) => one.slug === id);
		const title = String(global?.label ?? id);
		return { title, href: `${config.routes.admin}/globals/${id}${query}` };
	}
	if (!(slug in collections)) return null;
	const found = await payload.findByID({
		...{ collection: slug as 'news', id: Number(id), draft: true, depth: 0, trash: true },
		...{ disableErrors: true, select: { listTitle: true } },
	});
	if (!found) return null;
	const title = String(found.listTitle ?? document);
	return { title, href: `${config.routes.admin}/collections/${document}${query}` };
}

function nameOf({ config }: Payload, language: string): string {
	const locales = config.localization ? config.localization.locales : [];
	return String(locales.find(({ code }) => code === language)?.label ?? language);
}
