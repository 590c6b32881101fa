import type { Texts } from '../../sample-content/example.ts';

export const shared = {
	organizationName: 'Let Them Stay',
	contactEmail: 'contact@example.org',
	helpline: {
		phone: '800-375-5283',
		url: 'https://www.justice.gov/eoir/list-pro-bono-legal-service-providers',
	},
};

export const example: Texts<{
	siteName: string;
	tagline: string;
	description: string;
	helpline: { label: string; text: string };
	footerText: string;
	legalNotice: string;
}> = {
	en: {
		siteName: 'Let Them Stay',
		tagline: 'For people with humanitarian parole',
		description:
			'News, status and guidance on humanitarian parole in the United States, with sources and dates.',
		helpline: {
			label: 'Find free legal help',
			text: 'A list of lawyers and non-profits kept by the Department of Justice. Questions on a case: the USCIS contact line.',
		},
		footerText: 'A campaign for people who live in the United States on humanitarian parole.',
		legalNotice:
			'This is general information, not legal advice. Laws and programs change quickly: check the date and the source, and talk to a lawyer about your own case.',
	},
	es: {
		siteName: 'Let Them Stay',
		tagline: 'Para personas con permiso humanitario (parole)',
		description:
			'Noticias, estado y orientación sobre el parole humanitario en Estados Unidos, con fuentes y fechas.',
		helpline: {
			label: 'Encuentre ayuda legal gratuita',
			text: 'Una lista de abogados y organizaciones que mantiene el Departamento de Justicia. Preguntas sobre un caso: la línea de USCIS.',
		},
		footerText: 'Una campaña por las personas que viven en Estados Unidos con permiso humanitario.',
		legalNotice:
			'Esta es información general, no asesoría legal. Las leyes y los programas cambian rápido: revise la fecha y la fuente, y hable con un abogado sobre su caso.',
	},
	ht: {
		siteName: 'Let Them Stay',
		tagline: 'Pou moun ki gen pawòl imanitè',
		description: 'Nouvèl, estati ak konsèy sou pawòl imanitè Ozetazini, ak sous ak dat.',
		helpline: {
			label: 'Jwenn èd legal gratis',
			text: 'Yon lis avoka ak òganizasyon Depatman Jistis la kenbe. Kesyon sou yon ka: liy USCIS la.',
		},
		footerText: 'Yon kanpay pou moun k ap viv Ozetazini ak pawòl imanitè.',
		legalNotice:
			'Sa a se enfòmasyon jeneral, se pa konsèy legal. Lwa ak pwogram yo chanje vit: gade dat la ak sous la, epi pale ak yon avoka sou ka pa w.',
	},
	uk: {
		siteName: 'Let Them Stay',
		tagline: 'Для людей із гуманітарним паролем',
		description:
			'Новини, стан програм і поради щодо гуманітарного пароля у США, з джерелами й датами.',
		helpline: {
			label: 'Знайти безоплатну юридичну допомогу',
			text: 'Список юристів і організацій, який веде Міністерство юстиції. Питання щодо справи: лінія USCIS.',
		},
		footerText: 'Кампанія на захист людей, які живуть у США за гуманітарним паролем.',
		legalNotice:
			'Це загальна інформація, а не юридична порада. Закони й програми швидко змінюються: перевіряйте дату й джерело та поговоріть з юристом про свою справу.',
	},
	ru: {
		siteName: 'Let Them Stay',
		tagline: 'Для людей с гуманитарным паролем',
		description:
			'Новости, состояние программ и советы о гуманитарном пароле в США, с источниками и датами.',
		helpline: {
			label: 'Найти бесплатную юридическую помощь',
			text: 'Список юристов и организаций, который ведёт Министерство юстиции. Вопросы по делу: линия USCIS.',
		},
		footerText: 'Кампания в защиту людей, которые живут в США по гуманитарному паролю.',
		legalNotice:
			'Это общая информация, а не юридическая консультация. Законы и программы быстро меняются: проверяйте дату и источник и поговорите с юристом о своём деле.',
	},
	'fa-AF': {
		siteName: 'Let Them Stay',
		tagline: 'برای دارندگان پرول بشردوستانه',
		description: 'خبرها، وضعیت و رهنمایی دربارهٔ پرول بشردوستانه در ایالات متحده، با منبع و تاریخ.',
		helpline: {
			label: 'کمک حقوقی رایگان پیدا کنید',
			text: 'فهرست وکیلان و نهادهایی که وزارت عدلیه نگهداری می‌کند. پرسش دربارهٔ یک دوسیه: خط تماس USCIS.',
		},
		footerText: 'کارزاری برای کسانی که با پرول بشردوستانه در ایالات متحده زندگی می‌کنند.',
		legalNotice:
			'این معلومات عمومی است، نه مشورهٔ حقوقی. قوانین و برنامه‌ها زود تغییر می‌کنند: تاریخ و منبع را ببینید و دربارهٔ دوسیهٔ خود با وکیل صحبت کنید.',
	},
	ps: {
		siteName: 'Let Them Stay',
		tagline: 'د بشردوستانه پرول لرونکو لپاره',
		description:
			'په متحده ایالاتو کې د بشردوستانه پرول په اړه خبرونه، حالت او لارښوونې، له سرچینو او نېټو سره.',
		helpline: {
			label: 'وړیا حقوقي مرسته ومومئ',
			text: 'د وکیلانو او سازمانونو لېست چې د عدلیې وزارت یې ساتي. د قضیې په اړه پوښتنې: د USCIS د اړیکې کرښه.',
		},
		footerText: 'د هغو خلکو لپاره کمپاین چې په متحده ایالاتو کې په بشردوستانه پرول ژوند کوي.',
		legalNotice:
			'دا عمومي معلومات دي، حقوقي مشوره نه ده. قوانین او پروګرامونه ژر بدلېږي: نېټه او سرچینه وګورئ او د خپلې قضیې په اړه له وکیل سره خبرې وکړئ.',
	},
};
