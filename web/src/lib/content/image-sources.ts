interface Copy {
	url: string;
	width: number;
}

/** The widest original that is offered: cameras give many times more than a page can show. */
const widestOriginal = 2000;

/** What an `img` element needs to load no more than its place on the page. */
export function imageSources({ url, width, sizes }: Copy & { sizes: readonly Copy[] }): {
	src: string;
	srcset: string | undefined;
} {
	const sources = sizes.toSorted((a, b) => a.width - b.width);
	const widest = sources.at(-1)?.width ?? 0;
	if (width > widest && (width <= widestOriginal || sources.length === 0)) {
		sources.push({ url, width });
	}
	const middle = sources.find((source) => source.width >= 640) ?? sources.at(-1);
	return {
		src: middle?.url ?? url,
		srcset:
			sources.length > 1
				? sources.map((source) => `${source.url} ${source.width}w`).join(', ')
				: undefined,
	};
}
