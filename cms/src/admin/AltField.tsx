'use client';

import { TextField } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';

import { validAlt } from '../collections/media/alt.ts';

/** Payload marks a field that nobody has touched only when the browser, too, finds it wrong. */
export const AltField: TextFieldClientComponent = (props) => (
	<TextField {...props} validate={validAlt} />
);
