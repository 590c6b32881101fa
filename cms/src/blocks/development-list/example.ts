import type { Texts } from '../../sample-content/example.ts';
import { paragraph, richText } from '../../sample-content/lexical.ts';

export const example: Texts<{
	heading: string;
	intro: ReturnType<typeof richText>;
	limit: number;
}> = {
	en: {
		heading: 'What is happening now?',
		intro: richText(
			paragraph(
				'The administration has moved to end every parole program, has stopped deciding many applications of people with parole, and has sent out notices that tell people to leave. Some of these steps have been blocked in court. Every entry names its source and its date.',
			),
		),
		limit: 4,
	},
	es: {
		heading: '¿Qué está pasando ahora?',
		intro: richText(
			paragraph(
				'El gobierno ha actuado para poner fin a todos los programas de parole, ha dejado de decidir muchas solicitudes de personas con parole y ha enviado avisos que ordenan salir del país. Los tribunales han bloqueado algunas de estas medidas. Cada entrada indica su fuente y su fecha.',
			),
		),
		limit: 4,
	},
	ht: {
		heading: 'Kisa k ap pase kounye a?',
		intro: richText(
			paragraph(
				'Administrasyon an pran mezi pou li fini ak tout pwogram pawòl yo, li sispann pran desizyon sou anpil demann moun ki gen pawòl, epi li voye avi ki di moun yo ale. Tribinal yo bloke kèk nan mezi sa yo. Chak antre bay sous li ak dat li.',
			),
		),
		limit: 4,
	},
	uk: {
		heading: 'Що відбувається зараз?',
		intro: richText(
			paragraph(
				'Адміністрація взялася припинити всі програми пароля, перестала розглядати багато заяв людей із паролем і розіслала повідомлення з вимогою виїхати. Деякі з цих кроків заблокували суди. Кожен запис має джерело й дату.',
			),
		),
		limit: 4,
	},
	ru: {
		heading: 'Что происходит сейчас?',
		intro: richText(
			paragraph(
				'Администрация взялась прекратить все программы пароля, перестала рассматривать многие заявления людей с паролем и разослала уведомления с требованием уехать. Некоторые из этих шагов заблокировали суды. У каждой записи есть источник и дата.',
			),
		),
		limit: 4,
	},
	'fa-AF': {
		heading: 'اکنون چه می‌گذرد؟',
		intro: richText(
			paragraph(
				'اداره برای پایان دادن به همهٔ برنامه‌های پرول اقدام کرده، رسیدگی به بسیاری از درخواست‌های دارندگان پرول را متوقف کرده و اطلاعیه‌هایی فرستاده که به مردم می‌گوید کشور را ترک کنند. محکمه‌ها بعضی از این اقدامات را متوقف کرده‌اند. هر مورد منبع و تاریخ خود را دارد.',
			),
		),
		limit: 4,
	},
	ps: {
		heading: 'اوس څه روان دي؟',
		intro: richText(
			paragraph(
				'ادارې د پرول د ټولو پروګرامونو د پای ته رسولو لپاره ګامونه اخیستي، د پرول لرونکو ډېرې غوښتنې یې درولې دي او داسې خبرتیاوې یې لېږلې دي چې خلکو ته د وتلو وایي. محکمو ځینې ګامونه درولي دي. هره برخه خپله سرچینه او نېټه لري.',
			),
		),
		limit: 4,
	},
};
