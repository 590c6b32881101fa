import { pictureField } from '../../fields/uploadFields.ts';
import { defineBlock } from '../defineBlock.ts';

export const image = defineBlock({
	slug: 'image',
	typeName: 'ImageBlock',
	label: 'Image',
	title: 'caption',
	fields: [
		pictureField({ name: 'image', label: 'Image', required: true }),
		{
			name: 'caption',
			type: 'text',
			label: 'Caption',
			admin: { description: 'Leave empty to show the caption of the image itself.' },
		},
	],
});
