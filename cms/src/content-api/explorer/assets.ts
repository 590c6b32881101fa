import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Everything that the explorer's page loads comes from here. */
export const assetPrefix = '/content/v1/explorer/';

export interface Asset {
	/** With a hash of the content: it may be kept for ever. */
	path: string;
	type: string;
	body: Buffer;
	/** Compressed once, when it is first asked for. */
	compressed: (encoding: 'br' | 'gzip') => Promise<Buffer>;
}

/** GraphiQL with its editor, whole and built, as the package brings it. */
const graphiql = path.dirname(fileURLToPath(import.meta.resolve('@graphql-yoga/graphiql')));

const files = {
	app: [graphiql, 'yoga-graphiql.umd.js'],
	styles: [graphiql, 'graphiql.css'],
	editorWorker: [graphiql, 'monacoeditorwork/editor.worker.bundle.js'],
	jsonWorker: [graphiql, 'monacoeditorwork/json.worker.bundle.js'],
	graphqlWorker: [graphiql, 'monacoeditorwork/graphql.worker..bundle.js'],
	script: [import.meta.dirname, 'browser.js'],
	pageStyles: [import.meta.dirname, 'page.css'],
} as const;

export type Assets = Record<keyof typeof files, Asset>;

/** @throws when a file of the package is not where it was */
export function loadAssets(): Assets {
	const assets = Object.entries(files).map(([name, parts]) => [name, load(path.join(...parts))]);
	return Object.fromEntries(assets) as Assets;
}

function load(file: string): Asset {
	const body = readFileSync(file);
	const hash = createHash('sha256').update(body).digest('base64url').slice(0, 16);
	const kept = new Map<string, Promise<Buffer>>();
	return {
		path: `${assetPrefix}${hash}/${path.basename(file)}`,
		type: `${file.endsWith('.css') ? 'text/css' : 'text/javascript'}; charset=utf-8`,
		body,
		compressed(encoding) {
			const compressing = kept.get(encoding) ?? compress(body, encoding);
			kept.set(encoding, compressing);
			return compressing;
		},
	};
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
	if (encoding === 'gzip') return promisify(gzip)(body);
	// Higher ones take half a minute for the largest file.
	return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}
