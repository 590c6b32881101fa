import type { Payload, PayloadRequest } from 'payload';
import sharp from 'sharp';

/** A warm doorway between two dark walls: drawn here, so that nobody's rights are touched. */
const openDoor = `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900">
	<defs>
		<linearGradient id="light" x1="0" y1="0" x2="0" y2="1">
			<stop offset="0" stop-color="#fff1d0" />
			<stop offset="1" stop-color="#f0a94b" />
		</linearGradient>
	</defs>
	<rect width="1600" height="900" fill="#1d3b44" />
	<rect y="700" width="1600" height="200" fill="#16303a" />
	<path d="M620 700 L980 700 L1280 900 L320 900 Z" fill="#f0a94b" opacity="0.35" />
	<rect x="620" y="180" width="360" height="520" fill="url(#light)" />
	<path d="M620 180 L470 240 L470 760 L620 700 Z" fill="#8f3d2b" />
	<circle cx="500" cy="495" r="13" fill="#f7d9a0" />
	<g fill="#16303a">
		<circle cx="760" cy="452" r="32" />
		<path d="M718 700 L726 540 Q728 494 760 494 Q792 494 794 540 L802 700 Z" />
		<circle cx="850" cy="548" r="24" />
		<path d="M822 700 L827 612 Q829 580 850 580 Q871 580 873 612 L878 700 Z" />
	</g>
</svg>`;

/** Creates the picture of the sample content and returns its id. */
export async function createPicture({
	payload,
	req,
}: {
	payload: Payload;
	req: PayloadRequest;
}): Promise<number> {
	const data = await sharp(Buffer.from(openDoor)).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
	const { id } = await payload.create({
		collection: 'media',
		locale: 'en',
		data: {
			alt: 'Drawing: a grown-up and a child stand in a door that is open to a warm light.',
			decorative: false,
			credit: 'Let Them Stay, sample content',
		},
		file: { data, mimetype: 'image/jpeg', name: 'open-door.jpg', size: data.length },
		req,
	});
	return Number(id);
}
