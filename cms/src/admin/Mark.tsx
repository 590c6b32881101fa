/** An open door: the mark of the campaign's site. */
export function Mark({ size }: { size: number }) {
	return (
		<svg width={size} height={size} viewBox="0 0 32 32" role="img" aria-label="Let Them Stay">
			<path
				d="M7 29V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v24"
				fill="none"
				stroke="currentColor"
				strokeWidth="2.5"
			/>
			<path d="M12 29V9l9-3v23z" fill="#d9822b" />
			<circle cx="18.2" cy="18" r="1.3" fill="#fff" />
			<path d="M3 29h26" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
		</svg>
	);
}
