export type Encoding = 'br' | 'gzip' | 'identity';

/** Browsers and libraries send a handful of different headers; what strangers send more is not kept. */
const mostKnown = 100;
const known = new Map<string, Map<string, number>>();

/**
 * The encoding that the reader likes best; of those liked equally the smallest.
 * @param accepted the header Accept-Encoding (RFC 9110, 12.5.3)
 */
export function chooseEncoding(
	accepted: string | undefined,
	available: { br: boolean; gzip: boolean },
): Encoding {
	if (!accepted) return 'identity';
	const weights = weightsOf(accepted);
	const weigh = (coding: string) => weights.get(coding) ?? weights.get('*') ?? 0;
	const br = available.br ? weigh('br') : 0;
	const gzip = available.gzip ? weigh('gzip') : 0;
	// What is not named is as good as nothing, except for the body as it is.
	const identity = weights.get('identity') ?? 0;
	if (br > 0 && br >= gzip && br >= identity) return 'br';
	return gzip > 0 && gzip >= identity ? 'gzip' : 'identity';
}

function weightsOf(accepted: string): Map<string, number> {
	const weights = known.get(accepted) ?? parseWeights(accepted);
	if (known.size < mostKnown && accepted.length < 100) known.set(accepted, weights);
	return weights;
}

function parseWeights(accepted: string): Map<string, number> {
	const weights = new Map<string, number>();
	for (const part of accepted.toLowerCase().split(',')) {
		const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim());
		const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
		weights.set(coding, weight === undefined ? 1 : Number(weight) || 0);
	}
	return weights;
}
