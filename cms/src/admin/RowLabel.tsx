'use client';

import { useRowLabel } from '@payloadcms/ui';

import { textAt } from './textAt.ts';

interface Props {
	/** Path of the text inside the row: `link.label`. */
	path: string;
	/** What the row is called: `Link`. */
	fallback: string;
}

/** Names a row of a list by what it says. */
export function RowLabel({ path, fallback }: Props) {
	const { data, rowNumber } = useRowLabel<Record<string, unknown>>();
	const text = textAt(data, path);
	return (
		<span className="lts-row-label" dir="auto">
			{text || `${fallback} ${String((rowNumber ?? 0) + 1)}`}
		</span>
	);
}
