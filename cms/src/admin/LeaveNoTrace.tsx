'use client';

import { useFormModified } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';

import { useRestAddress } from './useRestAddress.ts';

/** Milliseconds in which the same form may come back: in another language, or with its versions. */
const patience = 400;

const leaving = new Map<string, ReturnType<typeof setTimeout>>();

/** Has the document removed when its form is left before anything was typed; the server looks again. */
export function LeaveNoTrace() {
	const { path } = useRestAddress();
	const router = useRouter();
	const isModified = useFormModified();
	const wasModified = useRef(false);

	useEffect(() => {
		if (isModified) wasModified.current = true;
	}, [isModified]);

	useEffect(() => {
		clearTimeout(leaving.get(path));
		const page = window.location.pathname;
		return () => {
			if (wasModified.current) return;
			const timer = setTimeout(() => {
				if (window.location.pathname.startsWith(page)) return;
				void remove(path).then((removed) => {
					if (removed) router.refresh();
				});
			}, patience);
			leaving.set(path, timer);
		};
	}, [path, router]);
	return null;
}

async function remove(path: string): Promise<boolean> {
	const answer = await fetch(`${path}/remove-untouched`, {
		method: 'POST',
		credentials: 'include',
		keepalive: true,
	});
	return answer.ok && ((await answer.json()) as { removed: boolean }).removed;
}
