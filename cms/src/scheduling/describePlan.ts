import { describeMoment } from './moment.ts';
import type { Plan } from './plan.ts';

/** For people, in one or two sentences. `language` as the admin calls it: `Dari (دری)`. */
export function describePlan(plan: Plan, language: string): string {
	const { action, at, plannerName, reason, state, timeZone } = plan;
	const when = describeMoment(at, timeZone);
	const what = action === 'publish' ? 'published' : 'taken off the site';
	return state === 'planned'
		? `${language} will be ${what} on ${when}. Scheduled by ${plannerName}.`
		: `${language} was not ${what} on ${when}: ${reason} Scheduled by ${plannerName}.`;
}
