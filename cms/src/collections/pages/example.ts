import type { Example } from '../../sample-content/example.ts';

interface PageText {
	title: string;
	summary: string;
	/** Slugs of the blocks whose examples make up the page, in order. */
	layout: string[];
}

const home = [
	'hero',
	'text',
	'program-list',
	'development-list',
	'action-list',
	'news-list',
	'newsletter',
	'guide-list',
];

export const examples: Example<{ path: string }, PageText>[] = [
	{
		key: 'home',
		shared: { path: 'home' },
		text: {
			en: {
				title: 'Let Them Stay',
				summary:
					'What has happened to each humanitarian parole program, what people with parole can do, and how you can help.',
				layout: home,
			},
			es: {
				title: 'Let Them Stay: déjenlos quedarse',
				summary:
					'Qué ha pasado con cada programa de parole humanitario, qué pueden hacer las personas con parole y cómo puede ayudar usted.',
				layout: home,
			},
			ht: {
				title: 'Let Them Stay: kite yo rete',
				summary:
					'Sa ki rive ak chak pwogram pawòl imanitè, sa moun ki gen pawòl ka fè, ak kijan ou menm ou ka ede.',
				layout: home,
			},
			uk: {
				title: 'Let Them Stay: дозвольте їм залишитися',
				summary:
					'Що сталося з кожною програмою гуманітарного пароля, що можуть зробити люди з паролем і як можете допомогти ви.',
				layout: home,
			},
			ru: {
				title: 'Let Them Stay: позвольте им остаться',
				summary:
					'Что произошло с каждой программой гуманитарного пароля, что могут сделать люди с паролем и как можете помочь вы.',
				layout: home,
			},
			'fa-AF': {
				title: 'Let Them Stay: بگذارید بمانند',
				summary:
					'بر سر هر برنامهٔ پرول بشردوستانه چه آمده، دارندگان پرول چه کرده می‌توانند و شما چگونه کمک کرده می‌توانید.',
				layout: home,
			},
			ps: {
				title: 'Let Them Stay: پرېږدئ چې پاتې شي',
				summary:
					'د بشردوستانه پرول هر پروګرام ته څه وشول، د پرول لرونکي څه کولای شي او تاسو څنګه مرسته کولای شئ.',
				layout: home,
			},
		},
	},
	{
		key: 'about',
		shared: { path: 'about' },
		text: {
			en: {
				title: 'About this website',
				summary: 'Who writes here, where the facts come from, and what this website is not.',
				layout: ['image', 'questions', 'call-to-action'],
			},
		},
	},
];
