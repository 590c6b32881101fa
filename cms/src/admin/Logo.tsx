import { Mark } from './Mark.tsx';

/** Name of the product on the page where staff sign in. */
export function Logo() {
	return (
		<span className="lts-logo">
			<Mark size={44} />
			<span>Let Them Stay</span>
		</span>
	);
}
