'use client';

import {
	CheckboxField,
	SelectField,
	TextField,
	useDocumentInfo,
	useFormFields,
} from '@payloadcms/ui';
import type {
	CheckboxFieldClientComponent,
	SelectFieldClientComponent,
	TextFieldClientComponent,
} from 'payload';

import { isDocument } from '../collections/media/kind.ts';
import { validAlt, validLanguage, validTitle } from '../collections/media/validations.ts';

// Payload marks a field that nobody has touched only when the browser, too, finds it wrong: hence
// the validations here, which the configuration has as well.

export const TitleField: TextFieldClientComponent = (props) =>
	useIsDocument() ? <TextField {...required(props)} validate={validTitle} /> : null;

export const LanguageField: SelectFieldClientComponent = (props) =>
	useIsDocument() ? <SelectField {...required(props)} validate={validLanguage} /> : null;

export const AltField: TextFieldClientComponent = (props) =>
	useIsDocument() ? null : <TextField {...required(props)} validate={validAlt} />;

export const PictureTextField: TextFieldClientComponent = (props) =>
	useIsDocument() ? null : <TextField {...props} />;

export const DecorativeField: CheckboxFieldClientComponent = (props) =>
	useIsDocument() ? null : <CheckboxField {...props} />;

/** With the asterisk: where the field is not required it is not shown. */
function required<Props extends { field: object }>(props: Props): Props {
	return { ...props, field: { ...props.field, required: true } };
}

/** Whether the form is that of a document; before a file is chosen it is that of a picture. */
function useIsDocument(): boolean {
	const file = useFormFields(([fields]) => fields.file?.value);
	const { savedDocumentData } = useDocumentInfo();
	return isDocument({ ...savedDocumentData, file });
}
