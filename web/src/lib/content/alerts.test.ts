import { expect, it } from 'vitest';
import { isMeantFor } from './alerts.ts';

it('shows an alert without languages to everybody', () => {
	expect(isMeantFor({ languages: [] }, 'fa-AF')).toBe(true);
});

it('shows an alert for some languages to their readers only', () => {
	expect(isMeantFor({ languages: ['en', 'es'] }, 'es')).toBe(true);
	expect(isMeantFor({ languages: ['en', 'es'] }, 'fa-AF')).toBe(false);
});
