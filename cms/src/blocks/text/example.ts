import type { Texts } from '../../sample-content/example.ts';
import { paragraph, richText } from '../../sample-content/lexical.ts';

export const example: Texts<{ heading: string; content: ReturnType<typeof richText> }> = {
	en: {
		heading: 'What is humanitarian parole?',
		content: richText(
			paragraph(
				'The law lets the government allow a person into the country for a limited time, case by case, for urgent humanitarian reasons or because it is of significant public benefit. Whoever has parole may stay while it lasts and may apply for a work permit.',
			),
			paragraph(
				'For decades, parole has been the way out for people whose countries fell into war or disorder, and the way for families to be together sooner. It is not a green card, and it does not lead to one by itself.',
			),
		),
	},
	es: {
		heading: '¿Qué es el permiso humanitario (parole)?',
		content: richText(
			paragraph(
				'La ley permite que el gobierno deje entrar a una persona por un tiempo limitado, caso por caso, por razones humanitarias urgentes o porque es de gran beneficio público. Quien tiene parole puede quedarse mientras dure y puede solicitar un permiso de trabajo.',
			),
			paragraph(
				'Durante décadas, el parole ha sido la salida para personas cuyos países cayeron en la guerra o el caos, y la forma de reunir antes a las familias. No es una tarjeta verde, y por sí solo no lleva a una.',
			),
		),
	},
	ht: {
		heading: 'Kisa pawòl imanitè a ye?',
		content: richText(
			paragraph(
				'Lalwa pèmèt gouvènman an kite yon moun antre pou yon tan limite, ka pa ka, pou rezon imanitè ijan oswa paske sa itil piblik la anpil. Moun ki gen pawòl ka rete pandan li dire, epi li ka mande yon pèmi travay.',
			),
			paragraph(
				'Pandan plizyè deseni, pawòl la te yon sòti pou moun ki gen peyi yo tonbe nan lagè oswa nan dezòd, ak yon mwayen pou fanmi reyini pi bonè. Se pa yon kat vèt, e li pa mennen ladan poukont li.',
			),
		),
	},
	uk: {
		heading: 'Що таке гуманітарний пароль?',
		content: richText(
			paragraph(
				'Закон дозволяє уряду впустити людину в країну на обмежений час, у кожному випадку окремо, з невідкладних гуманітарних причин або через значну суспільну користь. Той, хто має пароль, може залишатися, доки він діє, і може подати заяву на дозвіл на роботу.',
			),
			paragraph(
				'Десятиліттями пароль був виходом для людей, чиї країни охопила війна чи безлад, і способом для родин швидше бути разом. Це не грін-карта, і сам по собі він до неї не веде.',
			),
		),
	},
	ru: {
		heading: 'Что такое гуманитарный пароль?',
		content: richText(
			paragraph(
				'Закон позволяет правительству впустить человека в страну на ограниченное время, в каждом случае отдельно, по неотложным гуманитарным причинам или ради значительной общественной пользы. Тот, у кого есть пароль, может оставаться, пока он действует, и может подать заявление на разрешение на работу.',
			),
			paragraph(
				'Десятилетиями пароль был выходом для людей, чьи страны охватила война или беспорядок, и способом для семей скорее быть вместе. Это не грин-карта, и сам по себе он к ней не ведёт.',
			),
		),
	},
	'fa-AF': {
		heading: 'پرول بشردوستانه چیست؟',
		content: richText(
			paragraph(
				'قانون به حکومت اجازه می‌دهد که یک شخص را برای مدت محدود، هر دوسیه جداگانه، به دلایل عاجل بشردوستانه یا به خاطر فایدهٔ مهم عامه به کشور راه دهد. کسی که پرول دارد تا وقتی که پرول دوام دارد می‌تواند بماند و می‌تواند برای اجازهٔ کار درخواست بدهد.',
			),
			paragraph(
				'دهه‌ها پرول راه نجات کسانی بوده که کشورشان به جنگ یا بی‌نظمی افتاده است، و راهی برای آنکه خانواده‌ها زودتر کنار هم باشند. پرول گرین‌کارت نیست و به خودی خود به آن نمی‌رسد.',
			),
		),
	},
	ps: {
		heading: 'بشردوستانه پرول څه شی دی؟',
		content: richText(
			paragraph(
				'قانون حکومت ته اجازه ورکوي چې یو کس د محدود وخت لپاره، هره قضیه جلا، د بېړنیو بشري دلایلو یا د مهمې عامه ګټې له امله هېواد ته پرېږدي. څوک چې پرول لري، تر هغې چې پرول دوام لري پاتې کېدای شي او د کار اجازه غوښتلای شي.',
			),
			paragraph(
				'لسیزې پرول د هغو خلکو د ژغورنې لار وه چې هېوادونه یې په جګړه یا ګډوډۍ کې ښکېل شول، او د دې لار وه چې کورنۍ ژر سره یو ځای شي. دا ګرین کارت نه دی او په خپله ورته نه رسوي.',
			),
		),
	},
};
