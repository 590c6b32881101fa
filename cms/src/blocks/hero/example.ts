import type { Texts } from '../../sample-content/example.ts';
import { paragraph, richText } from '../../sample-content/lexical.ts';

export const example: Texts<{
	heading: string;
	text: ReturnType<typeof richText>;
	links: { link: { type: 'external'; label: string; url: string } }[];
}> = {
	en: {
		heading: 'Humanitarian parole is under attack. Let them stay!',
		text: richText(
			paragraph(
				'The United States gave hundreds of thousands of people humanitarian parole: permission to come, to live here in safety and to work. The Trump administration is trying to take it back from all of them, and is arresting and deporting people who followed every rule.',
			),
			paragraph(
				'The courts are deciding which of these steps stand. Until they do, families, employers and whole towns live with the uncertainty. Here is what you need to know, and what you can do.',
			),
		),
		links: [
			{ link: { type: 'external', label: 'Find your program', url: '/programs' } },
			{ link: { type: 'external', label: 'Take action', url: '/take-action' } },
		],
	},
	es: {
		heading: 'El permiso humanitario está bajo ataque. ¡Déjenlos quedarse!',
		text: richText(
			paragraph(
				'Estados Unidos dio a cientos de miles de personas un permiso humanitario (parole): permiso para venir, vivir aquí a salvo y trabajar. El gobierno de Trump intenta quitárselo a todas, y está arrestando y deportando a personas que cumplieron todas las reglas.',
			),
			paragraph(
				'Los tribunales deciden cuáles de estas medidas se mantienen. Mientras tanto, familias, empleadores y pueblos enteros viven en la incertidumbre. Aquí está lo que necesita saber y lo que puede hacer.',
			),
		),
		links: [
			{ link: { type: 'external', label: 'Encuentre su programa', url: '/programs' } },
			{ link: { type: 'external', label: 'Actúe', url: '/take-action' } },
		],
	},
	ht: {
		heading: 'Pwogram pawòl imanitè a anba atak. Kite yo rete!',
		text: richText(
			paragraph(
				'Etazini te bay dè santèn milye moun pawòl imanitè (parole): yon pèmisyon pou vini, pou viv an sekirite isit la epi pou travay. Administrasyon Trump lan ap eseye retire li nan men yo tout, e l ap arete ak depòte moun ki te swiv tout règ yo.',
			),
			paragraph(
				'Tribinal yo ap deside kiyès nan mezi sa yo ki kenbe. Pandan tan sa a, fanmi yo, patwon yo ak tout yon kominote ap viv nan ensètitid. Men sa ou bezwen konnen, ak sa ou ka fè.',
			),
		),
		links: [
			{ link: { type: 'external', label: 'Jwenn pwogram ou', url: '/programs' } },
			{ link: { type: 'external', label: 'Aji', url: '/take-action' } },
		],
	},
	uk: {
		heading: 'Гуманітарний пароль під ударом. Дозвольте їм залишитися!',
		text: richText(
			paragraph(
				'Сполучені Штати надали сотням тисяч людей гуманітарний пароль (parole): дозвіл приїхати, безпечно тут жити й працювати. Адміністрація Трампа намагається відібрати його в усіх і затримує та депортує людей, які дотримувалися всіх правил.',
			),
			paragraph(
				'Суди вирішують, які з цих кроків залишаться чинними. Доти родини, роботодавці й цілі громади живуть у невизначеності. Ось що вам потрібно знати і що ви можете зробити.',
			),
		),
		links: [
			{ link: { type: 'external', label: 'Знайдіть свою програму', url: '/programs' } },
			{ link: { type: 'external', label: 'Дійте', url: '/take-action' } },
		],
	},
	ru: {
		heading: 'Гуманитарный пароль под ударом. Позвольте им остаться!',
		text: richText(
			paragraph(
				'Соединённые Штаты предоставили сотням тысяч людей гуманитарный пароль (parole): разрешение приехать, безопасно здесь жить и работать. Администрация Трампа пытается отнять его у всех и задерживает и депортирует людей, которые соблюдали все правила.',
			),
			paragraph(
				'Суды решают, какие из этих шагов останутся в силе. До тех пор семьи, работодатели и целые города живут в неизвестности. Вот что вам нужно знать и что вы можете сделать.',
			),
		),
		links: [
			{ link: { type: 'external', label: 'Найдите свою программу', url: '/programs' } },
			{ link: { type: 'external', label: 'Действуйте', url: '/take-action' } },
		],
	},
	'fa-AF': {
		heading: 'پرول بشردوستانه زیر حمله است. بگذارید بمانند!',
		text: richText(
			paragraph(
				'ایالات متحده به صدها هزار نفر پرول بشردوستانه داد: اجازهٔ آمدن، زندگی امن در اینجا و کار کردن. ادارهٔ ترامپ می‌کوشد آن را از همه پس بگیرد و کسانی را که همهٔ قوانین را رعایت کرده‌اند بازداشت و اخراج می‌کند.',
			),
			paragraph(
				'محکمه‌ها تصمیم می‌گیرند کدام یک از این اقدامات پابرجا می‌ماند. تا آن زمان خانواده‌ها، کارفرمایان و شهرها در بلاتکلیفی زندگی می‌کنند. در اینجا می‌خوانید چه باید بدانید و چه کرده می‌توانید.',
			),
		),
		links: [
			{ link: { type: 'external', label: 'برنامهٔ خود را پیدا کنید', url: '/programs' } },
			{ link: { type: 'external', label: 'اقدام کنید', url: '/take-action' } },
		],
	},
	ps: {
		heading: 'بشردوستانه پرول تر برید لاندې دی. پرېږدئ چې پاتې شي!',
		text: richText(
			paragraph(
				'متحده ایالاتو په سلګونو زره کسانو ته بشردوستانه پرول ورکړ: د راتلو، دلته په خوندي ډول د ژوند کولو او کار کولو اجازه. د ټرمپ اداره هڅه کوي چې له ټولو یې بېرته واخلي او هغه خلک نیسي او شړي چې ټول قوانین یې منلي دي.',
			),
			paragraph(
				'محکمې پرېکړه کوي چې له دې ګامونو کوم پاتې کېږي. تر هغه وخته کورنۍ، کارګومارونکي او ټولنې په ناڅرګنده حالت کې ژوند کوي. دلته لولئ چې څه باید پوه شئ او څه کولای شئ.',
			),
		),
		links: [
			{ link: { type: 'external', label: 'خپل پروګرام ومومئ', url: '/programs' } },
			{ link: { type: 'external', label: 'اقدام وکړئ', url: '/take-action' } },
		],
	},
};
