'use client';

import { Button, toast, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useState } from 'react';

import { describePlan } from '../scheduling/describePlan.ts';
import type { Plan } from '../scheduling/plan.ts';
import { EndPlan } from './EndPlan.tsx';
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
	const {
		cancel,
		plan,
		plans: known,
	} = usePlans(isThere, data?.updatedAt, (done) => {
		const what = done.action === 'publish' ? 'published' : 'taken off the site';
		// Until it is closed by hand: whoever has the form open may be elsewhere.
		toast.success(`${nameOf(done.language)} was ${what} as scheduled. Reload the page to see it.`, {
			duration: Infinity,
		});
	});
	const plans = known ?? [];
	const [isOpen, setIsOpen] = useState(false);
	const mayPlan = hasPublishPermission === true;
	const textOf = (one: Plan) => describePlan(one, nameOf(one.language));
	const isOfOpen = (one: Plan) => one.language === code;
	const mayWithdraw = isPublished || plans.some((one) => isOfOpen(one) && one.state === 'planned');

	return (
		<>
			{/* Not before it does something: what the server sends cannot be pressed yet. */}
			{mayPlan && known && !isTrashed && (
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
							<span>{textOf(one)}</span>
							{mayPlan && <EndPlan plan={one} text={textOf(one)} onEnd={cancel} />}
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

function useLanguageNames(): (code: string) => string {
	const { config } = useConfig();
	const { localization } = config;
	const locales = localization ? localization.locales : [];
	return (code) => String(locales.find((locale) => locale.code === code)?.label ?? code);
}
