'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

import type { Planned, Plans } from '../scheduling/endpoints.ts';
import type { Plan, PlanAction } from '../scheduling/plan.ts';
import { askForPlans, cancelPlan } from './askForPlans.ts';
import { useRestAddress } from './useRestAddress.ts';

export interface NewPlan {
	action: PlanAction;
	/** `2026-11-25T09:00`, by the clocks of the time zone. */
	at: string;
	timeZone: string;
}

interface UsePlans {
	/** In all languages; null until they are known. */
	plans: Plan[] | null;
	/** Plans for the language that is open. Both throw what the person should read. */
	plan(what: NewPlan): Promise<Planned>;
	cancel(plan: Plan): Promise<void>;
}

/** How often an open form looks whether something was carried out, or planned by somebody else. */
const pollMs = 15_000;

/**
 * What is planned for the document or the global that is open.
 *
 * @param isWanted whether there can be anything
 * @param since asks anew when it changes
 * @param onDone told of what has happened while the form is open
 */
export function usePlans(
	isWanted: boolean,
	since: unknown,
	onDone: (plan: Plan) => void,
): UsePlans {
	const { language, path } = useRestAddress();
	const [plans, setPlans] = useState<Plan[] | null>(null);
	const known = useRef<Plan[]>([]);
	const tell = useRef(onDone);
	useEffect(() => {
		known.current = plans ?? [];
		tell.current = onDone;
	}, [onDone, plans]);

	useEffect(() => {
		if (!isWanted) return;
		const controller = new AbortController();
		const look = () =>
			askForPlans<Plans>(`${path}/schedule`, { signal: controller.signal })
				.then((answer) => {
					known.current.filter((plan) => isDone(plan, answer.plans)).forEach(tell.current);
					setPlans(answer.plans);
				})
				// What is shown stays; the next look follows.
				.catch(() => undefined);
		void look();
		const timer = setInterval(() => void look(), pollMs);
		return () => {
			controller.abort();
			clearInterval(timer);
		};
	}, [isWanted, path, since]);

	const plan = useCallback(
		async (what: NewPlan) => {
			const answer = await askForPlans<Planned>(`${path}/schedule?locale=${language}`, post(what));
			setPlans(answer.plans);
			return answer;
		},
		[language, path],
	);
	const cancel = useCallback(
		async ({ id }: Plan) => {
			setPlans((await cancelPlan(path, id)).plans);
		},
		[path],
	);
	return { plans: isWanted ? plans : null, plan, cancel };
}

/** Its time has come, and it is no longer waiting, nor has it failed. */
function isDone({ at, id, state }: Plan, left: Plan[]): boolean {
	return (
		state === 'planned' && Date.parse(at) <= Date.now() && !left.some((plan) => plan.id === id)
	);
}

function post(body: object): RequestInit {
	return {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body),
	};
}
