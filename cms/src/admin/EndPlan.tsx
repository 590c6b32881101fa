'use client';

import { Button, toast } from '@payloadcms/ui';

import type { Plan } from '../scheduling/plan.ts';

interface Props {
	plan: Plan;
	/** The plan in words, for those who do not see where the button stands. */
	text: string;
	/** Throws what the person should read. */
	onEnd: (plan: Plan) => Promise<void>;
}

/** Cancels what is planned, or puts away what failed. */
export function EndPlan({ onEnd, plan, text }: Props) {
	const label = plan.state === 'planned' ? 'Cancel' : 'Dismiss';

	async function end(): Promise<void> {
		try {
			await onEnd(plan);
		} catch (error) {
			toast.error(error instanceof Error ? error.message : String(error));
		}
	}

	return (
		<Button
			buttonStyle="none"
			className="status__action"
			extraButtonProps={{ 'aria-label': `${label}: ${text}` }}
			onClick={() => void end()}
		>
			{label}
		</Button>
	);
}
