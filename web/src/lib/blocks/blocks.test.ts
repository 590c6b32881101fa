import { describe, expect, it } from 'vitest';
import { action, development, guide, newsItem, picture, program } from '#lib/testing/documents.ts';
import { renderIn } from '#lib/testing/render-in.ts';
import type { Block, BlockType } from './block.ts';
import { blockComponent } from './registry.ts';

const text = { html: '<p>Some <a href="/news">text</a></p>' };
const link = { label: 'Go', url: '/take-action', external: false };

const examples: { [Type in BlockType]: Extract<Block, { __typename: Type }> } = {
	HeroBlock: {
		__typename: 'HeroBlock',
		id: '1',
		heading: 'Let them stay',
		text,
		links: [link],
		image: picture,
	},
	TextBlock: { __typename: 'TextBlock', id: '2', title: 'What parole is', content: text },
	ProgramListBlock: {
		__typename: 'ProgramListBlock',
		chosen: null,
		id: '3',
		heading: 'Who is at risk',
		intro: text,
		programs: [program],
	},
	DevelopmentListBlock: {
		__typename: 'DevelopmentListBlock',
		limit: 4,
		programCodes: null,
		id: '4',
		heading: 'What is happening',
		intro: null,
		developments: [development],
	},
	ActionListBlock: {
		__typename: 'ActionListBlock',
		limit: 3,
		id: '5',
		heading: 'Take action',
		intro: null,
		actions: [action],
	},
	NewsListBlock: {
		__typename: 'NewsListBlock',
		limit: 3,
		id: '6',
		heading: 'The latest',
		intro: null,
		news: [newsItem],
	},
	GuideListBlock: {
		__typename: 'GuideListBlock',
		limit: 6,
		chosen: null,
		id: '7',
		heading: 'Information',
		intro: null,
		guides: [guide],
	},
	NewsletterBlock: {
		__typename: 'NewsletterBlock',
		id: '8',
		heading: 'Newsletter',
		intro: text,
		link: null,
	},
	CallToActionBlock: {
		__typename: 'CallToActionBlock',
		id: '9',
		heading: 'Stand with us',
		intro: text,
		link,
	},
	ImageBlock: { __typename: 'ImageBlock', id: '10', image: picture, caption: 'A caption' },
	QuestionsBlock: {
		__typename: 'QuestionsBlock',
		id: '11',
		heading: 'Questions',
		questions: [{ id: '1', question: 'Who?', answer: text }],
	},
};

const show = (block: Block, language: 'en' | 'fa-AF' = 'en', first = false) =>
	renderIn(language, blockComponent(block.__typename), { block, language: 'en', first });

describe.each(Object.values(examples))('$__typename', (block) => {
	it('shows its heading and every text that it has', () => {
		const html = show(block);
		const heading = 'heading' in block ? block.heading : 'title' in block ? block.title : '';
		if (heading) expect(html).toContain(`<h2`);
		expect(html).toContain(heading ?? '');
		expect(html).not.toContain('undefined');
		expect(html).not.toContain('[object');
	});

	it('keeps readers of another language in it and tells what is in English', () => {
		const html = show(block, 'fa-AF');
		expect(html).toContain('lang="en" dir="ltr"');
		for (const [, address] of html.matchAll(/href="(\/[^"]*)"/g)) expect(address).toMatch(/^\/fa/);
	});

	it('has no inline script or style, which the security policy would block', () => {
		expect(show(block)).not.toMatch(/\s(?:on\w+|style)="/);
	});
});

it('opens the page with the heading of a hero', () => {
	expect(show(examples.HeroBlock, 'en', true)).toMatch(/<h1[^>]*>\s*Let them stay/);
	expect(show(examples.HeroBlock, 'en', false)).not.toContain('<h1');
});

it('says that there is nothing to do rather than showing an empty list of actions', () => {
	expect(show({ ...examples.ActionListBlock, actions: [] })).toContain('no open action');
});
