import type { Texts } from '../../sample-content/example.ts';
import { paragraph, richText } from '../../sample-content/lexical.ts';

export const example: Texts<{
	heading: string;
	intro: ReturnType<typeof richText>;
	limit: number;
}> = {
	en: {
		heading: 'Information for people with humanitarian parole',
		intro: richText(
			paragraph(
				'General information to prepare you for a conversation with a lawyer. It is not legal advice.',
			),
		),
		limit: 3,
	},
	es: {
		heading: 'Información para personas con permiso humanitario',
		intro: richText(
			paragraph(
				'Información general para prepararse antes de hablar con un abogado. No es asesoría legal.',
			),
		),
		limit: 3,
	},
	ht: {
		heading: 'Enfòmasyon pou moun ki gen pawòl imanitè',
		intro: richText(
			paragraph('Enfòmasyon jeneral pou prepare w anvan ou pale ak yon avoka. Se pa konsèy legal.'),
		),
		limit: 3,
	},
	uk: {
		heading: 'Інформація для людей із гуманітарним паролем',
		intro: richText(
			paragraph(
				'Загальна інформація, щоб підготуватися до розмови з юристом. Це не юридична порада.',
			),
		),
		limit: 3,
	},
	ru: {
		heading: 'Информация для людей с гуманитарным паролем',
		intro: richText(
			paragraph(
				'Общая информация, чтобы подготовиться к разговору с юристом. Это не юридическая консультация.',
			),
		),
		limit: 3,
	},
	'fa-AF': {
		heading: 'معلومات برای دارندگان پرول بشردوستانه',
		intro: richText(
			paragraph('معلومات عمومی برای آماده شدن پیش از صحبت با وکیل. این مشورهٔ حقوقی نیست.'),
		),
		limit: 3,
	},
	ps: {
		heading: 'د بشردوستانه پرول لرونکو لپاره معلومات',
		intro: richText(
			paragraph('عمومي معلومات چې له وکیل سره تر خبرو مخکې مو چمتو کړي. دا حقوقي مشوره نه ده.'),
		),
		limit: 3,
	},
};
