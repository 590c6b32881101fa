import type { DateField, DateFieldValidation } from 'payload';

import { dayField } from '../../fields/dayField.ts';

interface Live {
	status?: string | null;
	statusAsOf?: string | null;
	/** Of each language. */
	_status?: Record<string, string> | null;
}

/**
 * The day for which the status was checked. What readers see never says of a new status that it was
 * checked on a day before it was known: where the status differs from the live one, so does the day,
 * unless it is of today or yesterday (a slip that is mended within hours).
 */
export function statusAsOfField(): DateField {
	return dayField({
		name: 'statusAsOf',
		label: 'As of',
		required: true,
		width: '50%',
		description: 'The day for which you checked it. Readers see it beside the status.',
		validate: goesWithStatus,
	});
}

const day = 24 * 60 * 60 * 1000;

const goesWithStatus: DateFieldValidation = async (value, { data, id, req }) => {
	if (!value) return 'Give the day for which you checked the status.';
	if (id === undefined) return true;
	// A request of its own: Payload would set the language of the one that is being saved to `all`.
	const live = (await req.payload.findByID({
		...{ collection: 'programs', id, depth: 0, draft: false, locale: 'all' },
		...{ disableErrors: true, overrideAccess: true },
		select: { status: true, statusAsOf: true, _status: true },
		// In all languages: Payload's types know of one.
	})) as unknown as Live | null;
	const isLive = Object.values(live?._status ?? {}).includes('published');
	const { status } = data as { status?: string };
	if (!live?.statusAsOf || !isLive || status === live.status) return true;
	const checked = new Date(value).getTime();
	if (checked !== new Date(live.statusAsOf).getTime() || Date.now() - checked < 2 * day)
		return true;
	return 'The status has changed since that day. Give the day for which you checked the new one, and look at the note and its source too, in every language.';
};
