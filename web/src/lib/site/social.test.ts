import { expect, it } from 'vitest';
import { socialImage } from './social.ts';

const origin = 'https://letthemstay.example';
const copy = (width: number) => ({
	url: `/media/table-${width}.webp`,
	width,
	height: width / 2,
});
const image = {
	...{ id: '5', url: '/media/table.jpg', width: 3200, height: 1600 },
	...{ alt: 'A family at a table', decorative: false },
	sizes: [copy(320), copy(640), copy(1024), copy(1600)],
};

it('takes the narrowest copy that a preview is sharp with, on the site’s own origin', () => {
	expect(socialImage(image, origin)).toEqual({
		url: 'https://letthemstay.example/media/table-1600.webp',
		width: 1600,
		height: 800,
		alt: 'A family at a table',
	});
});

it('takes the widest when none is wide enough, the image itself if there is no copy', () => {
	const small = { ...image, width: 900, height: 450, sizes: [copy(320), copy(640)] };
	expect(socialImage(small, origin)?.url).toBe(`${origin}/media/table.jpg`);
	expect(socialImage({ ...image, sizes: [] }, origin)?.width).toBe(3200);
});

it('has no words for an image that says nothing', () => {
	expect(socialImage({ ...image, decorative: true }, origin)).not.toHaveProperty('alt');
});

it('is none without an image, and none of another site', () => {
	expect(socialImage(null, origin)).toBeNull();
	for (const url of ['https://other.example/a.jpg', '//other.example/a.jpg', 'data:image/gif,x']) {
		expect(socialImage({ ...image, url, sizes: [] }, origin)).toBeNull();
	}
});
