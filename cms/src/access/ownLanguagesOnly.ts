import type { PayloadRequest } from 'payload';
import { assignedTranslator } from './assignedTranslator.ts';
import { refusal } from './refusal.ts';
import { staffMember } from './staff.ts';
import { translators } from './translators.ts';

/** Refuses a translator's write in a language that is not theirs. Lets everybody else pass. */
export function ownLanguagesOnly(req: PayloadRequest): void {
	if (!translators({ req }) || assignedTranslator({ req })) return;
	const own = staffMember(req.user)?.languages ?? [];
	throw refusal(
		own.length > 0
			? `Translators write in their own languages only (locale ${own.join(', ')}).`
			: 'No language is assigned to you yet. Ask an administrator to assign one.',
	);
}
