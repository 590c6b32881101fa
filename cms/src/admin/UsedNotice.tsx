import type { UIFieldServerComponent } from 'payload';

import { whatToDo } from '../access/keepPublishedFiles.ts';
import { publishers } from '../access/publishers.ts';
import { publishedUseOf } from '../uses/publishedUse.ts';

/** Says why the form of a file is read-only. */
export const UsedNotice: UIFieldServerComponent = async ({ id, req }) => {
	if (id === undefined || !req || publishers({ req })) return null;
	const use = await publishedUseOf(req, [Number(id)]);
	return use && <p className="lts-used">This file {whatToDo(use)}</p>;
};
