import type { Texts } from '../../sample-content/example.ts';
import { paragraph, richText } from '../../sample-content/lexical.ts';

export const example: Texts<{
	heading: string;
	intro: ReturnType<typeof richText>;
	limit: number;
}> = {
	en: {
		heading: 'Take action',
		intro: richText(
			paragraph(
				'Congress can protect people with parole. Members listen to the people they represent: a letter or a call takes five minutes.',
			),
		),
		limit: 3,
	},
	es: {
		heading: 'Actúe',
		intro: richText(
			paragraph(
				'El Congreso puede proteger a las personas con parole. Sus miembros escuchan a quienes representan: una carta o una llamada toma cinco minutos.',
			),
		),
		limit: 3,
	},
	ht: {
		heading: 'Aji',
		intro: richText(
			paragraph(
				'Kongrè a ka pwoteje moun ki gen pawòl. Manm yo koute moun yo reprezante: yon lèt oswa yon apèl pran senk minit.',
			),
		),
		limit: 3,
	},
	uk: {
		heading: 'Дійте',
		intro: richText(
			paragraph(
				'Конгрес може захистити людей із паролем. Його члени прислухаються до тих, кого представляють: лист або дзвінок забирає п’ять хвилин.',
			),
		),
		limit: 3,
	},
	ru: {
		heading: 'Действуйте',
		intro: richText(
			paragraph(
				'Конгресс может защитить людей с паролем. Его члены прислушиваются к тем, кого представляют: письмо или звонок занимает пять минут.',
			),
		),
		limit: 3,
	},
	'fa-AF': {
		heading: 'اقدام کنید',
		intro: richText(
			paragraph(
				'کنگره می‌تواند از دارندگان پرول حمایت کند. اعضای کنگره به کسانی که نمایندگی می‌کنند گوش می‌دهند: یک نامه یا یک تماس پنج دقیقه وقت می‌گیرد.',
			),
		),
		limit: 3,
	},
	ps: {
		heading: 'اقدام وکړئ',
		intro: richText(
			paragraph(
				'کانګرس کولای شي د پرول لرونکي خوندي کړي. غړي یې هغو خلکو ته غوږ نیسي چې استازیتوب یې کوي: یو لیک یا یو زنګ پنځه دقیقې وخت نیسي.',
			),
		),
		limit: 3,
	},
};
