import type { Texts } from '../../sample-content/example.ts';
import { bulletList, paragraph, richText } from '../../sample-content/lexical.ts';
import type { ProgramText } from './example.ts';

/** CBP One in the other six languages: the program of the sample content that is translated whole. */
export const cbpOneTranslations: Omit<Texts<ProgramText>, 'en'> = {
	es: {
		name: 'Citas de CBP One',
		summary:
			'Personas de muchos países esperaron en México una cita en un cruce fronterizo, pedida por teléfono. Tras la inspección, a muchas se les dio parole.',
		statusNote:
			'Las citas terminaron el 20 de enero de 2025. Hay una demanda abierta contra el fin masivo de este parole; no hemos encontrado ningún fallo.',
		people: {
			note: 'Casi este número de citas fueron atendidas. No a todas las personas se les dio parole.',
		},
		meaning: richText(
			paragraph(
				'Desde abril de 2025 el gobierno envió correos electrónicos que ponen fin al parole en siete días. Los correos no nombran a la persona ni el tipo de parole, así que no siempre queda claro a quién se dirigen.',
			),
			bulletList(
				['Si recibió un mensaje así, muéstreselo a un abogado. No lo ignore.'],
				[
					'Una orden judicial del 1 de agosto de 2025 protege de la expulsión acelerada, mientras dure ese caso, a quienes recibieron parole en un cruce fronterizo.',
				],
				[
					'Si ha pedido asilo, su solicitud es un caso aparte: pregunte a su abogado qué significa para ella el fin del parole.',
				],
			),
		),
		body: richText(
			paragraph(
				'Desde el 12 de enero de 2023, quienes estaban en el centro y norte de México podían pedir una cita en ocho cruces fronterizos con una aplicación de la Oficina de Aduanas y Protección Fronteriza. Nunca fue un programa de parole con un aviso propio: los agentes decidían en cada caso.',
			),
		),
	},
	ht: {
		name: 'Randevou CBP One',
		summary:
			'Moun ki soti nan anpil peyi te tann nan Meksik yon randevou sou fwontyè a, yo te pran ak telefòn. Apre enspeksyon, anpil nan yo te resevwa pawòl.',
		statusNote:
			'Randevou yo te fini 20 janvye 2025. Gen yon pwosè ki louvri kont fen pawòl sa a an mas; nou pa jwenn okenn desizyon ladan.',
		people: { note: 'Prèske kantite randevou sa a te fèt. Se pa tout moun ki te resevwa pawòl.' },
		meaning: richText(
			paragraph(
				'Depi avril 2025 gouvènman an voye imèl ki fini pawòl la nan sèt jou. Imèl yo pa bay non moun nan ni kalite pawòl la, kidonk li pa toujou klè pou ki moun yo ye.',
			),
			bulletList(
				['Si ou te resevwa yon mesaj konsa, montre yon avoka li. Pa inyore l.'],
				[
					'Yon lòd tribinal 1ye out 2025 pwoteje moun ki te resevwa pawòl sou fwontyè a kont depòtasyon rapid, pandan ka sa a ap kouri.',
				],
				[
					'Si ou te mande azil, demann ou an se yon ka apa: mande avoka w sa fen pawòl la vle di pou li.',
				],
			),
		),
		body: richText(
			paragraph(
				'Depi 12 janvye 2023, moun ki te nan mitan ak nan nò Meksik te ka mande yon randevou nan uit pòs fwontyè ak yon aplikasyon CBP. Li pa t janm yon pwogram pawòl ak pwòp avi pa l: ofisye yo te deside nan chak ka.',
			),
		),
	},
	uk: {
		name: 'Записи через CBP One',
		summary:
			'Люди з багатьох країн чекали в Мексиці на запис до пункту пропуску, зроблений телефоном. Після перевірки багатьом із них надали пароль.',
		statusNote:
			'Записи припинено 20 січня 2025 року. Триває позов проти масового скасування цього пароля; рішення у справі ми не знайшли.',
		people: { note: 'Майже стільки записів було опрацьовано. Пароль отримали не всі.' },
		meaning: richText(
			paragraph(
				'Із квітня 2025 року уряд надсилав електронні листи, які припиняють пароль протягом семи днів. У листах не названо ні людину, ні вид пароля, тож не завжди зрозуміло, кого вони стосуються.',
			),
			bulletList(
				['Якщо ви отримали такий лист, покажіть його юристу. Не ігноруйте його.'],
				[
					'Судовий наказ від 1 серпня 2025 року захищає від прискореного видворення тих, хто отримав пароль на кордоні, поки триває та справа.',
				],
				[
					'Якщо ви попросили притулку, ваша заява — окрема справа: запитайте юриста, що для неї означає припинення пароля.',
				],
			),
		),
		body: richText(
			paragraph(
				'Із 12 січня 2023 року люди в центральній та північній Мексиці могли попросити про запис до восьми пунктів пропуску через застосунок Митно-прикордонної служби США. Це ніколи не була програма пароля з власним повідомленням: службовці вирішували в кожному випадку.',
			),
		),
	},
	ru: {
		name: 'Записи через CBP One',
		summary:
			'Люди из многих стран ждали в Мексике записи на пункт пропуска, сделанной по телефону. После проверки многим из них дали пароль.',
		statusNote:
			'Записи прекращены 20 января 2025 года. Идёт иск против массовой отмены этого пароля; решения по нему мы не нашли.',
		people: { note: 'Почти столько записей было обработано. Пароль получили не все.' },
		meaning: richText(
			paragraph(
				'С апреля 2025 года правительство рассылало электронные письма, которые прекращают пароль в течение семи дней. В письмах не названы ни человек, ни вид пароля, поэтому не всегда ясно, кого они касаются.',
			),
			bulletList(
				['Если вы получили такое письмо, покажите его юристу. Не игнорируйте его.'],
				[
					'Судебный приказ от 1 августа 2025 года защищает от ускоренной высылки тех, кто получил пароль на границе, пока идёт то дело.',
				],
				[
					'Если вы попросили убежища, ваше заявление — отдельное дело: спросите юриста, что для него означает прекращение пароля.',
				],
			),
		),
		body: richText(
			paragraph(
				'С 12 января 2023 года люди в центральной и северной Мексике могли попросить о записи на восемь пунктов пропуска через приложение Таможенно-пограничной службы США. Это никогда не было программой пароля с собственным уведомлением: сотрудники решали в каждом случае.',
			),
		),
	},
	'fa-AF': {
		name: 'نوبت‌های CBP One',
		summary:
			'مردم از کشورهای بسیار در مکسیکو منتظر نوبتی در یک گذرگاه سرحدی بودند که با تیلفون گرفته می‌شد. پس از بررسی، به بسیاری از آنان پرول داده شد.',
		statusNote:
			'نوبت‌ها در ۲۰ جنوری ۲۰۲۵ پایان یافت. دعوایی علیه پایان دسته‌جمعی این پرول باز است؛ فیصله‌ای در آن نیافتیم.',
		people: { note: 'نزدیک به این تعداد نوبت انجام شد. به همه پرول داده نشد.' },
		meaning: richText(
			paragraph(
				'از اپریل ۲۰۲۵ حکومت ایمیل‌هایی فرستاد که پرول را در هفت روز پایان می‌دهد. در ایمیل‌ها نه نام شخص آمده و نه نوع پرول، پس همیشه روشن نیست که برای چه کسی است.',
			),
			bulletList(
				['اگر چنین پیامی گرفته‌اید، آن را به یک وکیل نشان دهید. نادیده نگیرید.'],
				[
					'حکم محکمهٔ ۱ اگست ۲۰۲۵ کسانی را که در گذرگاه سرحدی پرول گرفته‌اند، تا وقتی آن دوسیه جریان دارد، از اخراج سریع حفاظت می‌کند.',
				],
				[
					'اگر درخواست پناهندگی داده‌اید، آن دوسیه‌ای جداگانه است: از وکیل خود بپرسید پایان پرول برای آن چه معنا دارد.',
				],
			),
		),
		body: richText(
			paragraph(
				'از ۱۲ جنوری ۲۰۲۳ کسانی که در مرکز و شمال مکسیکو بودند می‌توانستند با یک برنامهٔ موبایل ادارهٔ گمرک و محافظت سرحدی در هشت گذرگاه نوبت بگیرند. این هرگز برنامهٔ پرول با اطلاعیهٔ جداگانه نبود: مأموران در هر مورد تصمیم می‌گرفتند.',
			),
		),
	},
	ps: {
		name: 'د CBP One نوبتونه',
		summary:
			'د ډېرو هېوادونو خلکو په مکسیکو کې د سرحدي دروازې نوبت ته انتظار کاوه چې په ټیلیفون اخیستل کېده. له کتنې وروسته ډېرو ته پرول ورکړل شو.',
		statusNote:
			'نوبتونه د ۲۰۲۵ د جنورۍ په ۲۰مه پای ته ورسېدل. د دې پرول د ډله‌ییز پای پر ضد یوه دعوا روانه ده؛ پرېکړه مو په کې ونه موندله.',
		people: { note: 'نږدې همدومره نوبتونه ترسره شول. ټولو ته پرول ورنه کړل شو.' },
		meaning: richText(
			paragraph(
				'د ۲۰۲۵ له اپرېل راهیسې حکومت داسې برېښنالیکونه ولېږل چې پرول په اوو ورځو کې پای ته رسوي. په برېښنالیکونو کې نه د کس نوم شته او نه د پرول ډول، نو تل څرګنده نه ده چې د چا لپاره دي.',
			),
			bulletList(
				['که داسې پیغام مو ترلاسه کړی وي، وکیل ته یې وښایئ. له پامه یې مه غورځوئ.'],
				[
					'د ۲۰۲۵ د اګست د لومړۍ نېټې د محکمې امر هغه خلک چې په سرحدي دروازه کې یې پرول اخیستی، تر هغې چې هغه قضیه روانه وي، له چټکې ایستنې ساتي.',
				],
				[
					'که مو د پناه غوښتنه کړې وي، هغه جلا قضیه ده: له خپل وکیل پوښتنه وکړئ چې د پرول پای ورته څه معنا لري.',
				],
			),
		),
		body: richText(
			paragraph(
				'د ۲۰۲۳ د جنورۍ له ۱۲مې څخه هغه کسانو چې د مکسیکو په منځ او شمال کې وو، د ګمرک او سرحدي ساتنې د ادارې په یوه اپلیکیشن کولای شول په اتو سرحدي دروازو کې نوبت واخلي. دا هېڅکله د ځانګړې خبرتیا لرونکی د پرول پروګرام نه و: مامورینو په هره قضیه کې پرېکړه کوله.',
			),
		),
	},
};
