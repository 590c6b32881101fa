import { example as actionList } from './action-list/example.ts';
import { example as callToAction } from './call-to-action/example.ts';
import { example as developmentList } from './development-list/example.ts';
import { example as guideList } from './guide-list/example.ts';
import { example as hero } from './hero/example.ts';
import { example as image } from './image/example.ts';
import { example as newsList } from './news-list/example.ts';
import { example as newsletter } from './newsletter/example.ts';
import { example as programList } from './program-list/example.ts';
import { example as questions } from './questions/example.ts';
import { example as text } from './text/example.ts';

/** Every block's example by its slug. A test compares the keys with the blocks of the configuration. */
export const blockExamples = {
	hero,
	text,
	'program-list': programList,
	'development-list': developmentList,
	'action-list': actionList,
	'news-list': newsList,
	'guide-list': guideList,
	newsletter,
	'call-to-action': callToAction,
	image,
	questions,
};
