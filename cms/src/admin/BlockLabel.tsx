'use client';

import { Pill, useRowLabel } from '@payloadcms/ui';

import { textAt } from './textAt.ts';

interface Props {
	/** Path of the text inside the block: `heading`. */
	path: string;
	/** What kind of block it is: `Opening`. */
	kind: string;
}

/** Names a block of a page by its kind and its heading. */
export function BlockLabel({ path, kind }: Props) {
	const { data } = useRowLabel<Record<string, unknown>>();
	return (
		<>
			<Pill pillStyle="white" size="small">
				{kind}
			</Pill>
			<span className="lts-row-label" dir="auto">
				{textAt(data, path)}
			</span>
		</>
	);
}
