import { sitePath } from '../../sitePath.ts';
import { findContent, type ContentListArguments } from '../reading/content-list.ts';
import { idsIn } from '../reading/document.ts';
import { documentFields, type PathOf } from './document.ts';
import type { Resolve } from './types.ts';

const pathOf: PathOf = async (development, { targets }) => {
	const ids = idsIn(development['programs']);
	const programs = await Promise.all(ids.map((id) => targets.load('programs', id)));
	// A timeline stands on the page of a program that can be read.
	const readable = programs.filter((program) => program !== null);
	const address = sitePath('developments', { id: development.id, programs: readable });
	return address ?? `/programs#development-${development.id}`;
};

export const developmentFields = documentFields('developments', pathOf);

export const development: Resolve<unknown, { id: string }> = (_parent, { id }, { documents }) =>
	documents.load('developments', id);

export const developments: Resolve<unknown, ContentListArguments> = (_parent, args, operation) =>
	findContent(operation, 'developments', args);
