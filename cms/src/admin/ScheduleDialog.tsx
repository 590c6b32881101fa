'use client';

import { Button } from '@payloadcms/ui';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';

import { cityOf, clockIn, describeMoment, momentOf } from '../scheduling/moment.ts';
import type { Planned } from '../scheduling/endpoints.ts';
import type { PlanAction } from '../scheduling/plan.ts';
import type { NewPlan } from './usePlans.ts';

interface Props {
	/** As the admin calls it: `Dari (دری)`. */
	language: string;
	/** Whether it can be taken off the site: it is on it, or is going to be. */
	mayWithdraw: boolean;
	onPlan: (what: NewPlan) => Promise<Planned>;
	onClose: () => void;
}

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Where those who write, those who are written about and those who decide on them live. */
const zones = [
	...new Set([
		ownZone,
		'America/New_York',
		'America/Chicago',
		'America/Denver',
		'America/Los_Angeles',
		'America/Port-au-Prince',
		'Europe/Kyiv',
		'Asia/Kabul',
		'UTC',
	]),
];

/** When the language that is open is to be published, or taken off the site. */
export function ScheduleDialog({ language, mayWithdraw, onClose, onPlan }: Props) {
	const dialog = useRef<HTMLDialogElement>(null);
	const id = useId();
	const [action, setAction] = useState<PlanAction>('publish');
	const [at, setAt] = useState(() => nextHour(ownZone));
	const [timeZone, setTimeZone] = useState(ownZone);
	const [error, setError] = useState<string | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const [isBusy, setIsBusy] = useState(false);

	useEffect(() => dialog.current?.showModal(), []);

	async function submit(event: FormEvent): Promise<void> {
		event.preventDefault();
		// Around it, though not in the page, is the form of the document.
		event.stopPropagation();
		setIsBusy(true);
		setError(null);
		try {
			const planned = await onPlan({ action, at, timeZone });
			if (planned.problem === null) dialog.current?.close();
			else setProblem(planned.problem);
		} catch (reason) {
			setError(reason instanceof Error ? reason.message : String(reason));
		} finally {
			setIsBusy(false);
		}
	}

	const moment = momentOf(at, timeZone);
	return createPortal(
		<dialog ref={dialog} className="lts-dialog" aria-labelledby={`${id}-title`} onClose={onClose}>
			<form onSubmit={(event) => void submit(event)}>
				<h2 id={`${id}-title`}>Schedule in {language}</h2>
				{problem === null ? (
					<>
						{mayWithdraw && (
							<fieldset>
								<legend>What happens</legend>
								<Choice value="publish" chosen={action} choose={setAction}>
									Publish
								</Choice>
								<Choice value="withdraw" chosen={action} choose={setAction}>
									Take off the site
								</Choice>
							</fieldset>
						)}
						<label htmlFor={`${id}-at`}>Day and time</label>
						<input
							required
							id={`${id}-at`}
							type="datetime-local"
							min={clockIn(new Date(), timeZone)}
							value={at}
							onChange={(event) => setAt(event.target.value)}
						/>
						<label htmlFor={`${id}-zone`}>Time zone</label>
						<select
							id={`${id}-zone`}
							value={timeZone}
							onChange={(event) => setTimeZone(event.target.value)}
						>
							{zones.map((zone) => (
								<option key={zone} value={zone}>
									{cityOf(zone)}
									{zone === ownZone ? ' (this computer)' : ''}
								</option>
							))}
						</select>
						<p className="lts-dialog__moment" aria-live="polite">
							{moment && describeMoment(moment, timeZone)}
							{moment && timeZone !== ownZone && (
								<span>On this computer: {describeMoment(moment, ownZone)}</span>
							)}
						</p>
						<p>
							{action === 'publish'
								? `What is saved in ${language} at that moment is published, with what all languages share. Nothing happens to the texts of other languages.`
								: `Readers no longer find ${language} from that moment on. Drafts and other languages stay as they are.`}
						</p>
						<p className="lts-dialog__error" role="alert">
							{error}
						</p>
						<div className="lts-dialog__actions">
							<Button
								buttonStyle="secondary"
								margin={false}
								onClick={() => dialog.current?.close()}
							>
								Back
							</Button>
							<Button type="submit" margin={false} disabled={isBusy} id="schedule-confirm">
								Schedule
							</Button>
						</div>
					</>
				) : (
					<>
						<p role="alert">
							It is scheduled, but as it stands it would fail: {problem} Put that right before then.
						</p>
						<div className="lts-dialog__actions">
							<Button margin={false} onClick={() => dialog.current?.close()}>
								Understood
							</Button>
						</div>
					</>
				)}
			</form>
		</dialog>,
		document.body,
	);
}

function Choice(props: {
	value: PlanAction;
	chosen: PlanAction;
	choose: (value: PlanAction) => void;
	children: string;
}) {
	const { children, choose, chosen, value } = props;
	return (
		<label>
			<input
				type="radio"
				name="action"
				value={value}
				checked={chosen === value}
				onChange={() => choose(value)}
			/>
			{children}
		</label>
	);
}

/** The next full hour that is at least half an hour away. */
function nextHour(timeZone: string): string {
	const hour = 3_600_000;
	return clockIn(new Date(Math.ceil((Date.now() + hour / 2) / hour) * hour), timeZone);
}
