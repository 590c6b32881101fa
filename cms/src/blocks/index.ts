import type { Block } from 'payload';

import { actionList } from './action-list/config.ts';
import { callToAction } from './call-to-action/config.ts';
import { developmentList } from './development-list/config.ts';
import { guideList } from './guide-list/config.ts';
import { hero } from './hero/config.ts';
import { image } from './image/config.ts';
import { newsList } from './news-list/config.ts';
import { newsletter } from './newsletter/config.ts';
import { programList } from './program-list/config.ts';
import { questions } from './questions/config.ts';
import { text } from './text/config.ts';

/** Every block of the product, in the order in which editors are offered them. */
export const blocks: Block[] = [
	hero,
	text,
	programList,
	developmentList,
	actionList,
	newsList,
	guideList,
	newsletter,
	callToAction,
	image,
	questions,
];
