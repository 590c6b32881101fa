'use client';

import { useRouter } from 'next/navigation';

import type { Plan } from '../scheduling/plan.ts';
import { cancelPlan } from './askForPlans.ts';
import { EndPlan } from './EndPlan.tsx';

interface Props {
	plan: Plan;
	/** The plan in words. */
	text: string;
	/** Of the document; null when it was deleted. */
	link: { title: string; href: string } | null;
	mayEnd: boolean;
}

/** One plan on the first page of the admin. */
export function ScheduledRow({ link, mayEnd, plan, text }: Props) {
	const router = useRouter();

	async function end(): Promise<void> {
		await cancelPlan(`/api/${plan.document}`, plan.id);
		router.refresh();
	}

	return (
		<li data-state={plan.state}>
			<span>
				{link ? <a href={link.href}>{link.title}</a> : 'A deleted document'}: {text}
			</span>
			{mayEnd && <EndPlan plan={plan} text={text} onEnd={end} />}
		</li>
	);
}
