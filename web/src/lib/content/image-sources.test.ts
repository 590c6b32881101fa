import { expect, it } from 'vitest';
import { imageSources } from './image-sources.ts';

const size = (width: number) => ({ url: `/media/x-${width}.webp`, width });

it('offers every size from narrow to wide, and a middle one to browsers that know no srcset', () => {
	const image = { url: '/media/x.jpg', width: 1024, sizes: [size(640), size(320)] };
	expect(imageSources(image)).toEqual({
		src: '/media/x-640.webp',
		srcset: '/media/x-320.webp 320w, /media/x-640.webp 640w, /media/x.jpg 1024w',
	});
});

it('does not offer an original that is far wider than a page', () => {
	const image = { url: '/media/x.jpg', width: 6000, sizes: [size(640), size(1600)] };
	expect(imageSources(image).srcset).not.toContain('x.jpg');
});

it('shows the original when there is nothing else', () => {
	const image = { url: '/media/x.jpg', width: 6000, sizes: [] };
	expect(imageSources(image)).toEqual({ src: '/media/x.jpg', srcset: undefined });
});
