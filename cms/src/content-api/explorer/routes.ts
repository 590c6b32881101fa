import type { IncomingMessage, ServerResponse } from 'node:http';

import { isLanguageCode, sourceLanguage } from '@lts/locales';
import { chooseEncoding } from '@lts/prepared-body';

import { sendError } from '../http/send.ts';
import type { Handler, Routes } from '../http/server.ts';
import { assetPrefix, loadAssets, type Asset } from './assets.ts';
import { explorerPage, policy } from './page.ts';

const explorerPath = '/content/v1';

/** For whoever writes the address by hand. */
const leadToExplorer: Handler = (req, res, url) => {
	if (!isRead(req, res)) return;
	res.writeHead(308, { Location: `${explorerPath}${url.search}`, 'Content-Length': 0 });
	res.end();
};

/** GraphiQL for whoever opens the API's address in a browser. */
export function createExplorerRoutes(): Routes {
	const assets = loadAssets();
	const byPath = new Map(Object.values(assets).map((asset) => [asset.path, asset]));

	const page: Handler = (req, res, url) => {
		if (!isRead(req, res)) return;
		const given = url.searchParams.get('locale');
		const body = explorerPage(assets, isLanguageCode(given) ? given : sourceLanguage);
		res.writeHead(200, {
			'Content-Type': 'text/html; charset=utf-8',
			'Content-Length': Buffer.byteLength(body),
			'Content-Security-Policy': policy,
			'Cache-Control': 'no-cache',
			'Referrer-Policy': 'no-referrer',
			'X-Content-Type-Options': 'nosniff',
			'X-Robots-Tag': 'noindex',
		});
		res.end(req.method === 'HEAD' ? undefined : body);
	};

	const asset: Handler = async (req, res, url) => {
		if (!isRead(req, res)) return;
		const found = byPath.get(url.pathname);
		if (found) await sendAsset(req, res, found);
		else sendError(res, 404, { code: 'NOT_FOUND', message: 'There is nothing at this address.' });
	};

	return {
		[explorerPath]: page,
		[`${explorerPath}/`]: leadToExplorer,
		'/': leadToExplorer,
		[`${assetPrefix}*`]: asset,
	};
}

async function sendAsset(req: IncomingMessage, res: ServerResponse, asset: Asset): Promise<void> {
	const encoding = chooseEncoding(req.headers['accept-encoding'], { br: true, gzip: true });
	const isCompressed = encoding !== 'identity';
	const body = isCompressed ? await asset.compressed(encoding) : asset.body;
	res.writeHead(200, {
		'Content-Type': asset.type,
		'Content-Length': body.length,
		...(isCompressed && { 'Content-Encoding': encoding }),
		Vary: 'Accept-Encoding',
		'Cache-Control': 'public, max-age=31536000, immutable',
		'X-Content-Type-Options': 'nosniff',
	});
	res.end(req.method === 'HEAD' ? undefined : body);
}

function isRead(req: IncomingMessage, res: ServerResponse): boolean {
	if (req.method === 'GET' || req.method === 'HEAD') return true;
	res.setHeader('Allow', 'GET, HEAD');
	sendError(res, 405, { code: 'METHOD_NOT_ALLOWED', message: 'This address can only be read.' });
	return false;
}
