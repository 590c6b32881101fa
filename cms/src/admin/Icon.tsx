import { Mark } from './Mark.tsx';

/** The mark alone, at the start of the admin's breadcrumbs. */
export function Icon() {
	return <Mark size={22} />;
}
