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

export const TitleField: TextFieldClientComponent = (props) => {
	const isReadOnly = useIsReadOnly(props);
	return useKind() === 'document' ? (
		<TextField {...required(props)} readOnly={isReadOnly} validate={validTitle} />
	) : null;
};

export const LanguageField: SelectFieldClientComponent = (props) => {
	const isReadOnly = useIsReadOnly(props);
	return useKind() === 'document' ? (
		<SelectField {...required(props)} readOnly={isReadOnly} validate={validLanguage} />
	) : null;
};

export const AltField: TextFieldClientComponent = (props) => {
	const isReadOnly = useIsReadOnly(props);
	return useKind() === 'picture' ? (
		<TextField {...props} readOnly={isReadOnly} validate={validAlt} />
	) : null;
};

export const PictureTextField: TextFieldClientComponent = (props) => {
	const isReadOnly = useIsReadOnly(props);
	return useKind() === 'picture' ? <TextField {...props} readOnly={isReadOnly} /> : null;
};

export const DecorativeField: CheckboxFieldClientComponent = (props) => {
	const isReadOnly = useIsReadOnly(props);
	return useKind() === 'picture' ? <CheckboxField {...props} readOnly={isReadOnly} /> : null;
};

/**
 * Payload lets the access of a field, which says who may change what all languages share, outdo that
 * of the file: an editor could type into a file that only publishers change.
 */
function useIsReadOnly({ readOnly = false }: { readOnly?: boolean }): boolean {
	const { hasSavePermission } = useDocumentInfo();
	return readOnly || hasSavePermission === false;
}

/** With the asterisk: where the field is not required it is not shown. */
function required<Props extends { field: object }>(props: Props): Props {
	return { ...props, field: { ...props.field, required: true } };
}

/** What the form is about; null before a file is chosen, when it asks for nothing but the file. */
function useKind(): 'document' | 'picture' | null {
	const file = useFormFields(([fields]) => fields.file?.value);
	const { savedDocumentData } = useDocumentInfo();
	const data = { ...savedDocumentData, file };
	if (isDocument(data)) return 'document';
	return file || savedDocumentData?.filename ? 'picture' : null;
}
