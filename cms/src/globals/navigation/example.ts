import type { Texts } from '../../sample-content/example.ts';

interface Item {
	link: { type: 'external'; label: string; url: string };
}

function item(label: string, url: string): Item {
	return { link: { type: 'external', label, url } };
}

interface Labels {
	programs: string;
	news: string;
	guides: string;
	takeAction: string;
	about: string;
	newsletter: string;
}

function navigation(labels: Labels): { main: Item[]; footer: Item[] } {
	return {
		main: [
			item(labels.programs, '/programs'),
			item(labels.guides, '/guides'),
			item(labels.news, '/news'),
			item(labels.takeAction, '/take-action'),
		],
		footer: [item(labels.about, '/about'), item(labels.newsletter, '/newsletter')],
	};
}

export const example: Texts<{ main: Item[]; footer: Item[] }> = {
	en: navigation({
		programs: 'Programs',
		guides: 'Guides',
		news: 'News',
		takeAction: 'Take action',
		about: 'About this website',
		newsletter: 'Newsletter',
	}),
	es: navigation({
		programs: 'Programas',
		guides: 'Guías',
		news: 'Noticias',
		takeAction: 'Actúe',
		about: 'Sobre este sitio',
		newsletter: 'Boletín',
	}),
	ht: navigation({
		programs: 'Pwogram yo',
		guides: 'Gid',
		news: 'Nouvèl',
		takeAction: 'Aji',
		about: 'Sou sit sa a',
		newsletter: 'Bilten',
	}),
	uk: navigation({
		programs: 'Програми',
		guides: 'Поради',
		news: 'Новини',
		takeAction: 'Дійте',
		about: 'Про цей сайт',
		newsletter: 'Розсилка',
	}),
	ru: navigation({
		programs: 'Программы',
		guides: 'Руководства',
		news: 'Новости',
		takeAction: 'Действуйте',
		about: 'Об этом сайте',
		newsletter: 'Рассылка',
	}),
	'fa-AF': navigation({
		programs: 'برنامه‌ها',
		guides: 'رهنماها',
		news: 'خبرها',
		takeAction: 'اقدام کنید',
		about: 'دربارهٔ این سایت',
		newsletter: 'خبرنامه',
	}),
	ps: navigation({
		programs: 'پروګرامونه',
		guides: 'لارښودونه',
		news: 'خبرونه',
		takeAction: 'اقدام وکړئ',
		about: 'د دې سایټ په اړه',
		newsletter: 'خبرپاڼه',
	}),
};
