import type { Example } from '../../sample-content/example.ts';

interface AlertShared {
	level: 'information' | 'warning' | 'urgent';
	scope: 'site' | 'programs';
	programs: string[];
}

export const examples: Example<AlertShared, { message: string }>[] = [
	{
		key: 'frp-injunction',
		shared: { level: 'warning', scope: 'programs', programs: ['FRP'] },
		text: {
			en: {
				message:
					'The end of family reunification parole is blocked by a court for now (as of March 30, 2026). An appeal is pending: check the status before you decide anything.',
			},
		},
	},
];
