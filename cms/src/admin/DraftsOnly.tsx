import type { TypedUser } from 'payload';

import { publishers } from '../access/publishers.ts';

/**
 * Marks the form of those who may only write drafts. Payload offers them “Revert to published”, which
 * writes the live row, and has no option for it: `admin.css` hides it beside this mark. They restore
 * the published version as a draft, under Versions.
 */
export function DraftsOnly({ user }: { user: TypedUser | null }) {
	return publishers({ req: { user } }) ? null : <span className="lts-drafts-only" hidden />;
}
