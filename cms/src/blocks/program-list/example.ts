import type { Texts } from '../../sample-content/example.ts';
import { paragraph, richText } from '../../sample-content/lexical.ts';

export const example: Texts<{ heading: string; intro: ReturnType<typeof richText> }> = {
	en: {
		heading: 'Who is at risk?',
		intro: richText(
			paragraph(
				'Afghans who fled the Taliban, Ukrainians who fled the Russian invasion, Cubans, Haitians, Nicaraguans and Venezuelans who joined relatives and supporters, and people from many countries who waited for an appointment at the border. Choose a program to see where it stands today.',
			),
		),
	},
	es: {
		heading: '¿Quién está en riesgo?',
		intro: richText(
			paragraph(
				'Afganos que huyeron de los talibanes, ucranianos que huyeron de la invasión rusa, cubanos, haitianos, nicaragüenses y venezolanos que se reunieron con familiares y patrocinadores, y personas de muchos países que esperaron una cita en la frontera. Elija un programa para ver cómo está hoy.',
			),
		),
	},
	ht: {
		heading: 'Ki moun ki an danje?',
		intro: richText(
			paragraph(
				'Afgan ki te kouri kite Taliban yo, Ikrenyen ki te kouri kite envazyon Larisi a, Kiben, Ayisyen, Nikaragweyen ak Venezyelyen ki te vin jwenn fanmi ak moun ki sipòte yo, ak moun ki soti nan anpil peyi ki te tann yon randevou sou fwontyè a. Chwazi yon pwogram pou wè kote li ye jodi a.',
			),
		),
	},
	uk: {
		heading: 'Хто під загрозою?',
		intro: richText(
			paragraph(
				'Афганці, які втекли від талібів, українці, які втекли від російського вторгнення, кубинці, гаїтяни, нікарагуанці та венесуельці, які приїхали до рідних і спонсорів, та люди з багатьох країн, які чекали на запис на кордоні. Оберіть програму, щоб побачити її стан сьогодні.',
			),
		),
	},
	ru: {
		heading: 'Кто под угрозой?',
		intro: richText(
			paragraph(
				'Афганцы, бежавшие от талибов, украинцы, бежавшие от российского вторжения, кубинцы, гаитяне, никарагуанцы и венесуэльцы, приехавшие к родным и спонсорам, и люди из многих стран, которые ждали записи на границе. Выберите программу, чтобы увидеть её состояние сегодня.',
			),
		),
	},
	'fa-AF': {
		heading: 'چه کسانی در خطر اند؟',
		intro: richText(
			paragraph(
				'افغان‌هایی که از طالبان گریختند، اوکراینی‌هایی که از حملهٔ روسیه گریختند، کوبایی‌ها، هائیتی‌ها، نیکاراگوایی‌ها و ونزوئلایی‌هایی که نزد خویشاوندان و حامیان آمدند، و مردمی از کشورهای بسیار که در سرحد منتظر نوبت بودند. یک برنامه را انتخاب کنید تا وضعیت امروز آن را ببینید.',
			),
		),
	},
	ps: {
		heading: 'څوک په خطر کې دي؟',
		intro: richText(
			paragraph(
				'هغه افغانان چې له طالبانو وتښتېدل، هغه اوکراینیان چې د روسیې له برید وتښتېدل، کیوبایان، هایټیان، نیکاراګوایان او وینزویلایان چې خپلوانو او ملاتړو ته راغلل، او د ډېرو هېوادونو خلک چې په پوله کې یې نوبت ته انتظار کاوه. یو پروګرام وټاکئ چې نننی حالت یې ووینئ.',
			),
		),
	},
};
