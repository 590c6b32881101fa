import type { Texts } from '../../sample-content/example.ts';
import { paragraph, richText } from '../../sample-content/lexical.ts';

export const example: Texts<{
	heading: string;
	text: ReturnType<typeof richText>;
	link: { type: 'external'; label: string; url: string };
}> = {
	en: {
		heading: 'Go deeper with the newsletter',
		text: richText(
			paragraph(
				'Court rulings, deadlines and ways to help, written in plain words. No more than once a week.',
			),
		),
		link: { type: 'external', label: 'Get the newsletter', url: '/newsletter' },
	},
	es: {
		heading: 'Vaya más a fondo con el boletín',
		text: richText(
			paragraph(
				'Fallos judiciales, plazos y formas de ayudar, en palabras sencillas. No más de una vez por semana.',
			),
		),
		link: { type: 'external', label: 'Reciba el boletín', url: '/newsletter' },
	},
	ht: {
		heading: 'Ale pi fon ak bilten an',
		text: richText(
			paragraph(
				'Desizyon tribinal, dat limit ak fason pou ede, ak mo senp. Pa plis pase yon fwa pa semèn.',
			),
		),
		link: { type: 'external', label: 'Resevwa bilten an', url: '/newsletter' },
	},
	uk: {
		heading: 'Більше — у нашій розсилці',
		text: richText(
			paragraph(
				'Рішення судів, строки та способи допомогти, простими словами. Не частіше одного разу на тиждень.',
			),
		),
		link: { type: 'external', label: 'Отримувати розсилку', url: '/newsletter' },
	},
	ru: {
		heading: 'Больше — в нашей рассылке',
		text: richText(
			paragraph(
				'Решения судов, сроки и способы помочь, простыми словами. Не чаще одного раза в неделю.',
			),
		),
		link: { type: 'external', label: 'Получать рассылку', url: '/newsletter' },
	},
	'fa-AF': {
		heading: 'با خبرنامه بیشتر بدانید',
		text: richText(
			paragraph('فیصله‌های محکمه، مهلت‌ها و راه‌های کمک، به زبان ساده. حداکثر هفته‌ای یک بار.'),
		),
		link: { type: 'external', label: 'دریافت خبرنامه', url: '/newsletter' },
	},
	ps: {
		heading: 'له خبرپاڼې سره نور هم پوه شئ',
		text: richText(
			paragraph('د محکمو پرېکړې، نېټې او د مرستې لارې، په ساده ژبه. په اونۍ کې له یو ځل زیات نه.'),
		),
		link: { type: 'external', label: 'خبرپاڼه ترلاسه کړئ', url: '/newsletter' },
	},
};
