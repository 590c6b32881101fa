import { languages } from '@lts/locales';
import type { CollectionConfig } from 'payload';

import { guardMediaFile } from '../../access/guardMediaFile.ts';
import { keepPublishedFiles } from '../../access/keepPublishedFiles.ts';
import { lockSharedFields } from '../../access/lockSharedFields.ts';
import { mediaAccess } from '../../access/mediaAccess.ts';
import { getEnvironment } from '../../environment.ts';
import { createBucket } from '../../media-store/bucket.ts';
import { allowedTypes } from './allowedTypes.ts';
import { ignoreFileFields } from './hooks/ignoreFileFields.ts';
import { keepKind } from './hooks/keepKind.ts';
import { prepareFile } from './hooks/prepareFile.ts';
import { inBucket } from './inBucket.ts';
import { isDecorative } from './kind.ts';
import { validAlt, validLanguage, validTitle } from './validations.ts';

const { bucket, mediaDir } = getEnvironment();
const stored = bucket && inBucket(createBucket(bucket));

export const media: CollectionConfig = {
	slug: 'media',
	labels: { singular: 'File', plural: 'Media' },
	typescript: { interface: 'Media' },
	access: mediaAccess,
	defaultSort: '-createdAt',
	// A copy of a file under another name would be one more to describe and to keep up.
	disableDuplicate: true,
	hooks: {
		beforeOperation: [ignoreFileFields, guardMediaFile, prepareFile, keepPublishedFiles],
		beforeValidate: [keepKind],
		...stored?.hooks,
	},
	upload: {
		staticDir: mediaDir,
		...stored?.upload,
		mimeTypes: [...allowedTypes],
		adminThumbnail: 'thumbnail',
		displayPreview: true,
		// Files are served as immutable, and cropping would change one under its name.
		crop: false,
		focalPoint: false,
		// The server fetches nothing on an editor's behalf.
		pasteURL: false,
		imageSizes: [
			webp('thumbnail', 320),
			webp('small', 640),
			webp('medium', 1024),
			webp('large', 1600),
		],
	},
	admin: {
		group: 'Media',
		description: 'Pictures (JPEG, PNG, WebP, GIF) and documents to download (PDF), up to 20 MB.',
		useAsTitle: 'filename',
		defaultColumns: ['filename', 'title', 'alt', 'updatedAt'],
		listSearchableFields: ['filename', 'title', 'alt', 'caption', 'credit'],
	},
	// The components hide what does not fit the file. A condition cannot: it knows nothing of a file
	// that is chosen and not yet uploaded.
	fields: lockSharedFields([
		{
			name: 'usedNotice',
			type: 'ui',
			admin: {
				components: { Field: '/src/admin/UsedNotice.tsx#UsedNotice' },
				disableListColumn: true,
			},
		},
		{
			name: 'title',
			type: 'text',
			label: 'Title',
			localized: true,
			maxLength: 200,
			validate: validTitle,
			admin: {
				description:
					'What readers click on, and the name under which they save it: “Sample letter to an employer”. In a language without a title, readers see the one in the document’s own.',
				components: { Field: '/src/admin/MediaFields.tsx#TitleField' },
			},
		},
		{
			name: 'language',
			type: 'select',
			label: 'Language of the document',
			options: languages.map(({ code, name }) => ({ label: name, value: code })),
			validate: validLanguage,
			admin: {
				description: 'Readers of other languages are told which one it is in.',
				components: { Field: '/src/admin/MediaFields.tsx#LanguageField' },
			},
		},
		{
			name: 'alt',
			type: 'text',
			label: 'Alternative text',
			localized: true,
			validate: validAlt,
			admin: {
				description:
					'What a person who does not see it needs to know: “A mother and two children wave at an airport”. No “Image of”.',
				condition: (data) => !isDecorative(data),
				components: { Field: '/src/admin/MediaFields.tsx#AltField' },
			},
		},
		{
			name: 'decorative',
			type: 'checkbox',
			label: 'Only decorative',
			defaultValue: false,
			admin: {
				description: 'It says nothing that the text does not say. Screen readers skip it.',
				components: { Field: '/src/admin/MediaFields.tsx#DecorativeField' },
			},
		},
		{
			name: 'caption',
			type: 'text',
			label: 'Caption',
			localized: true,
			admin: {
				description: 'Shown below the image: “Kabul airport, August 2021”.',
				components: { Field: '/src/admin/MediaFields.tsx#PictureTextField' },
			},
		},
		{
			name: 'credit',
			type: 'text',
			label: 'Credit',
			admin: {
				description: 'Who made it, as they ask to be named: “Photo: Ana Ruiz / CC BY 4.0”.',
				components: { Field: '/src/admin/MediaFields.tsx#PictureTextField' },
			},
		},
	]),
};

function webp(name: string, width: number) {
	return {
		name,
		width,
		withoutEnlargement: true,
		formatOptions: { format: 'webp', options: { quality: 80 } },
	} as const;
}
