import { changesOfDocuments } from './kinds-of-change/documents.ts';
import { changesElsewhere } from './kinds-of-change/references.ts';
import { changesOfFiles } from './kinds-of-change/files.ts';
import { changesOfTheSite } from './kinds-of-change/site.ts';
import type { KindsOfChange } from './changes.ts';

/** What can happen to the content, each in one language, and what readers then see. */
export const kindsOfChange: KindsOfChange = {
	...changesOfDocuments,
	...changesElsewhere,
	...changesOfFiles,
	...changesOfTheSite,
};
