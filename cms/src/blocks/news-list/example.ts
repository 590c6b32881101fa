import type { Texts } from '../../sample-content/example.ts';

export const example: Texts<{ heading: string; limit: number }> = {
	en: { heading: 'Keep up with the latest', limit: 3 },
	es: { heading: 'Manténgase al día', limit: 3 },
	ht: { heading: 'Rete okouran', limit: 3 },
	uk: { heading: 'Будьте в курсі', limit: 3 },
	ru: { heading: 'Будьте в курсе', limit: 3 },
	'fa-AF': { heading: 'از تازه‌ترین خبرها باخبر باشید', limit: 3 },
	ps: { heading: 'له تازه خبرونو خبر اوسئ', limit: 3 },
};
