import { linksField } from '../../fields/linkField.ts';
import { richTextField } from '../../fields/richTextField.ts';
import { pictureField } from '../../fields/uploadFields.ts';
import { defineBlock, headingField } from '../defineBlock.ts';

export const hero = defineBlock({
	slug: 'hero',
	typeName: 'HeroBlock',
	label: 'Opening',
	fields: [
		headingField({ description: 'The first words of the page: “Let them stay.”' }),
		richTextField({
			name: 'text',
			label: 'Text',
			description: 'Two or three sentences: what is going on, and why it matters.',
		}),
		linksField({
			name: 'links',
			label: 'Buttons',
			maxRows: 3,
			description: 'Up to three. The first is the one that most readers should take.',
		}),
		pictureField({
			name: 'image',
			label: 'Image',
			description: 'Optional. A wide picture without text in it.',
		}),
	],
});
