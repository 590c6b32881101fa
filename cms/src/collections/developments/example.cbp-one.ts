import type { Texts } from '../../sample-content/example.ts';
import type { DevelopmentText } from './example.ts';

type Translations = Omit<Texts<DevelopmentText>, 'en'>;

/** The timeline of CBP One, the program of the sample content that is translated whole. */
export const cbpOneTranslations: Record<string, Translations> = {
	'ALL-01': {
		es: {
			title: 'Una orden ejecutiva manda poner fin a los programas de parole',
			summary:
				'La Orden Ejecutiva 14165 ordena poner fin a todo programa de parole contrario a las políticas del presidente. Nombra el programa para cubanos, haitianos, nicaragüenses y venezolanos, y el uso de CBP One.',
		},
		ht: {
			title: 'Yon dekrè mande gouvènman an fini ak pwogram pawòl yo',
			summary:
				'Dekrè 14165 la mande fini ak tout pwogram pawòl ki pa dakò ak politik prezidan an. Li site pwogram pou Kiben, Ayisyen, Nikaragweyen ak Venezyelyen yo, ak itilizasyon CBP One.',
		},
		uk: {
			title: 'Указ президента велить припинити програми пароля',
			summary:
				'Указ 14165 велить припинити кожну програму пароля, що суперечить політиці президента. У ньому названо програму для кубинців, гаїтян, нікарагуанців і венесуельців та використання CBP One.',
		},
		ru: {
			title: 'Указ президента велит прекратить программы пароля',
			summary:
				'Указ 14165 велит прекратить каждую программу пароля, противоречащую политике президента. В нём названы программа для кубинцев, гаитян, никарагуанцев и венесуэльцев и использование CBP One.',
		},
		'fa-AF': {
			title: 'فرمان اجرایی دستور پایان برنامه‌های پرول را می‌دهد',
			summary:
				'فرمان اجرایی ۱۴۱۶۵ دستور می‌دهد هر برنامهٔ پرول که با پالیسی‌های رئیس‌جمهور ناسازگار است پایان یابد. در آن از برنامهٔ کوبایی‌ها، هائیتی‌ها، نیکاراگوایی‌ها و ونزوئلایی‌ها و از CBP One نام برده شده است.',
		},
		ps: {
			title: 'اجرایوي فرمان د پرول د پروګرامونو د پای ته رسولو امر کوي',
			summary:
				'۱۴۱۶۵مه اجرایوي فرمان امر کوي چې د پرول هر هغه پروګرام چې د ولسمشر له تګلارو سره ټکر لري پای ته ورسول شي. د کیوبایانو، هایټیانو، نیکاراګوایانو او وینزویلایانو پروګرام او د CBP One کارول په کې یاد شوي دي.',
		},
	},
	'CBP-ONE-12': {
		es: {
			title: 'Empiezan las citas por CBP One',
			summary:
				'Quienes están en el centro y norte de México pueden pedir una cita en un cruce fronterizo, sea cual sea su nacionalidad.',
		},
		ht: {
			title: 'Randevou ak CBP One kòmanse',
			summary:
				'Moun ki nan mitan ak nan nò Meksik ka mande yon randevou sou fwontyè a, kèlkeswa nasyonalite yo.',
		},
		uk: {
			title: 'Починаються записи через CBP One',
			summary:
				'Люди в центральній і північній Мексиці можуть попросити про запис до пункту пропуску незалежно від громадянства.',
		},
		ru: {
			title: 'Начинаются записи через CBP One',
			summary:
				'Люди в центральной и северной Мексике могут попросить о записи на пункт пропуска независимо от гражданства.',
		},
		'fa-AF': {
			title: 'نوبت‌گیری با CBP One آغاز می‌شود',
			summary:
				'کسانی که در مرکز و شمال مکسیکو هستند می‌توانند، با هر تابعیتی، در یک گذرگاه سرحدی نوبت بخواهند.',
		},
		ps: {
			title: 'د CBP One له لارې نوبت اخیستل پیلېږي',
			summary:
				'د مکسیکو په منځ او شمال کې خلک، د هر تابعیت، کولای شي په سرحدي دروازه کې نوبت وغواړي.',
		},
	},
	'CBP-ONE-14': {
		es: {
			title: 'Se cancelan las citas de CBP One',
			summary:
				'Minutos después de la toma de posesión se desactiva el sistema y se cancelan las citas que la gente ya tenía.',
		},
		ht: {
			title: 'Randevou CBP One yo anile',
			summary:
				'Kèk minit apre envestiti a, yo fèmen sistèm randevou a epi yo anile randevou moun yo te deja genyen.',
		},
		uk: {
			title: 'Записи через CBP One скасовано',
			summary:
				'За кілька хвилин після інавгурації запис вимикають, а вже зроблені записи скасовують.',
		},
		ru: {
			title: 'Записи через CBP One отменены',
			summary:
				'Через несколько минут после инаугурации запись отключают, а уже сделанные записи отменяют.',
		},
		'fa-AF': {
			title: 'نوبت‌های CBP One لغو می‌شود',
			summary:
				'دقیقه‌هایی پس از مراسم تحلیف، نوبت‌گیری خاموش و نوبت‌هایی که مردم داشتند لغو می‌شود.',
		},
		ps: {
			title: 'د CBP One نوبتونه لغوه کېږي',
			summary:
				'د لوړې له مراسمو څو دقیقې وروسته نوبت اخیستل بندېږي او د خلکو اخیستي نوبتونه لغوه کېږي.',
		},
	},
	'CBP-ONE-18': {
		es: {
			title: 'Correos electrónicos ponen fin al parole en siete días',
			summary:
				'Desde cerca de este día, las personas reciben avisos de que su parole termina. Los avisos no nombran a la persona ni el tipo de parole.',
		},
		ht: {
			title: 'Imèl yo fini pawòl la nan sèt jou',
			summary:
				'Apati jou sa a konsa, moun resevwa avi ki di pawòl yo fini. Avi yo pa bay non moun nan ni kalite pawòl la.',
		},
		uk: {
			title: 'Електронні листи припиняють пароль за сім днів',
			summary:
				'Приблизно з цього дня люди отримують повідомлення про припинення пароля. У них не названо ні людину, ні вид пароля.',
		},
		ru: {
			title: 'Электронные письма прекращают пароль через семь дней',
			summary:
				'Примерно с этого дня люди получают уведомления о прекращении пароля. В них не названы ни человек, ни вид пароля.',
		},
		'fa-AF': {
			title: 'ایمیل‌ها پرول را در هفت روز پایان می‌دهد',
			summary:
				'از حدود این روز مردم اطلاعیه‌هایی می‌گیرند که پرول‌شان پایان می‌یابد. در آن‌ها نه نام شخص آمده و نه نوع پرول.',
		},
		ps: {
			title: 'برېښنالیکونه پرول په اوو ورځو کې پای ته رسوي',
			summary:
				'له شاوخوا دې ورځې خلک داسې خبرتیاوې ترلاسه کوي چې پرول یې پای ته رسېږي. په کې نه د کس نوم شته او نه د پرول ډول.',
		},
	},
	'ALL-15': {
		es: {
			title:
				'Un tribunal bloquea la expulsión acelerada de quienes recibieron parole en la frontera',
			summary:
				'Se suspenden tres políticas en cuanto someten a expulsión acelerada a personas que recibieron parole en un puerto de entrada.',
		},
		ht: {
			title: 'Tribinal bloke depòtasyon rapid moun ki te resevwa pawòl sou fwontyè a',
			summary:
				'Twa politik sispann nan sa ki gade depòtasyon rapid moun ki te resevwa pawòl nan yon pòs fwontyè.',
		},
		uk: {
			title: 'Суд блокує прискорене видворення людей, які отримали пароль на кордоні',
			summary:
				'Дію трьох правил зупинено в тій частині, де вони піддають прискореному видворенню людей, що отримали пароль у пункті пропуску.',
		},
		ru: {
			title: 'Суд блокирует ускоренную высылку людей, получивших пароль на границе',
			summary:
				'Действие трёх правил приостановлено в той части, где они подвергают ускоренной высылке людей, получивших пароль на пункте пропуска.',
		},
		'fa-AF': {
			title: 'محکمه اخراج سریع کسانی را که در سرحد پرول گرفته‌اند متوقف می‌کند',
			summary:
				'سه پالیسی تا جایی که کسانی را که در گذرگاه ورودی پرول گرفته‌اند به اخراج سریع می‌سپارد، متوقف می‌شود.',
		},
		ps: {
			title: 'محکمه په پوله کې د پرول اخیستونکو چټکه ایستنه دروي',
			summary:
				'درې پالیسۍ تر هغه ځایه درول کېږي چې په سرحدي دروازه کې پرول اخیستونکي چټکې ایستنې ته سپاري.',
		},
	},
	'CBP-ONE-21': {
		es: {
			title: 'Demanda contra el fin masivo del parole de CBP One',
			summary:
				'La Asociación Venezolana de Massachusetts y tres personas con parole acuden a los tribunales.',
		},
		ht: {
			title: 'Pwosè kont fen pawòl CBP One an mas',
			summary: 'Asosyasyon Venezyelyen Massachusetts la ak twa moun ki gen pawòl ale nan tribinal.',
		},
		uk: {
			title: 'Позов проти масового скасування пароля CBP One',
			summary: 'Венесуельська асоціація Массачусетсу і троє людей із паролем звертаються до суду.',
		},
		ru: {
			title: 'Иск против массовой отмены пароля CBP One',
			summary: 'Венесуэльская ассоциация Массачусетса и три человека с паролем обращаются в суд.',
		},
		'fa-AF': {
			title: 'دعوا علیه پایان دسته‌جمعی پرول CBP One',
			summary: 'انجمن ونزوئلایی‌های مساچوست و سه دارندهٔ پرول به محکمه می‌روند.',
		},
		ps: {
			title: 'د CBP One د پرول د ډله‌ییز پای پر ضد دعوا',
			summary: 'د مساچوسټس د وینزویلایانو ټولنه او درې د پرول لرونکي محکمې ته ځي.',
		},
	},
	'CBP-ONE-23': {
		es: {
			title: 'Ambas partes piden al tribunal que decida',
			summary:
				'Tras la petición de sentencia sumaria de los demandantes del 16 de octubre, el gobierno pide al tribunal que desestime el caso o falle a su favor.',
		},
		ht: {
			title: 'Tou de bò yo mande tribinal la deside',
			summary:
				'Apre demand 16 oktòb moun ki pote plent yo pou yon jijman rapid, gouvènman an mande tribinal la rejte ka a oswa ba li rezon.',
		},
		uk: {
			title: 'Обидві сторони просять суд вирішити справу',
			summary:
				'Після клопотання позивачів від 16 жовтня про спрощене рішення уряд просить суд відхилити позов або вирішити на його користь.',
		},
		ru: {
			title: 'Обе стороны просят суд решить дело',
			summary:
				'После ходатайства истцов от 16 октября об упрощённом решении правительство просит суд отклонить иск или решить в его пользу.',
		},
		'fa-AF': {
			title: 'هر دو طرف از محکمه فیصله می‌خواهند',
			summary:
				'پس از درخواست شاکیان در ۱۶ اکتوبر برای فیصلهٔ اختصاری، حکومت از محکمه می‌خواهد دعوا را رد کند یا به نفع حکومت فیصله دهد.',
		},
		ps: {
			title: 'دواړه لوري له محکمې پرېکړه غواړي',
			summary:
				'د اکتوبر په ۱۶مه د دعوا کوونکو د لنډې پرېکړې له غوښتنې وروسته، حکومت له محکمې غواړي چې قضیه رد کړي یا د حکومت په ګټه پرېکړه وکړي.',
		},
	},
};
