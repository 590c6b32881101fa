'use client';

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';

import { describeMoment } from '../scheduling/moment.ts';
import type { Plan } from '../scheduling/plan.ts';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { usePlans } from './usePlans.ts';
import { useRestAddress } from './useRestAddress.ts';

interface Props {
	/** Whether readers see something of the document in the language that is open. */
	isPublished: boolean;
	/** As the admin calls the language: `Dari (دری)`. */
	language: string;
}

/** What is planned for the document, in all languages, and the button to plan it in the one that is open. */
export function Schedule({ isPublished, language }: Props) {
	const { data, hasPublishPermission, id, globalSlug, isTrashed } = useDocumentInfo();
	const { language: code } = useRestAddress();
	const nameOf = useLanguageNames();
	const isThere = id !== undefined || globalSlug !== undefined;
	const { cancel, plan, plans } = usePlans(isThere, data?.updatedAt);
	const [isOpen, setIsOpen] = useState(false);
	const mayPlan = hasPublishPermission === true;
	const isOfOpen = (one: Plan) => one.language === code;
	const mayWithdraw = isPublished || plans.some((one) => isOfOpen(one) && one.state === 'planned');

	async function end(one: Plan): Promise<void> {
		try {
			await cancel(one);
		} catch (error) {
			toast.error(error instanceof Error ? error.message : String(error));
		}
	}

	return (
		<>
			{mayPlan && isThere && !isTrashed && (
				<Button
					buttonStyle="none"
					className="status__action"
					id="action-schedule"
					onClick={() => setIsOpen(true)}
				>
					Schedule
				</Button>
			)}
			{plans.length > 0 && (
				<ul className="lts-plans" aria-label="Scheduled">
					{[...plans.filter(isOfOpen), ...plans.filter((one) => !isOfOpen(one))].map((one) => (
						<li key={one.id} data-state={one.state}>
							<span>{describe(one, nameOf(one.language))}</span>
							{mayPlan && (
								<Button
									buttonStyle="none"
									className="status__action"
									extraButtonProps={{
										'aria-label': `${one.state === 'planned' ? 'Cancel' : 'Dismiss'}: ${describe(one, nameOf(one.language))}`,
									}}
									onClick={() => void end(one)}
								>
									{one.state === 'planned' ? 'Cancel' : 'Dismiss'}
								</Button>
							)}
						</li>
					))}
				</ul>
			)}
			{isOpen && (
				<ScheduleDialog
					language={language}
					mayWithdraw={mayWithdraw}
					onClose={() => setIsOpen(false)}
					onPlan={plan}
				/>
			)}
		</>
	);
}

function describe(plan: Plan, language: string): string {
	const { action, at, plannerName, reason, state, timeZone } = plan;
	const when = describeMoment(at, timeZone);
	const what = action === 'publish' ? 'published' : 'taken off the site';
	return state === 'planned'
		? `${language} will be ${what} on ${when}. Scheduled by ${plannerName}.`
		: `${language} was not ${what} on ${when}: ${reason} Scheduled by ${plannerName}.`;
}

function useLanguageNames(): (code: string) => string {
	const { config } = useConfig();
	const { localization } = config;
	const locales = localization ? localization.locales : [];
	return (code) => String(locales.find((locale) => locale.code === code)?.label ?? code);
}
