import config from '../src/payload.config.ts';
import { loadSampleContent } from '../src/sample-content/load.ts';
import { getPayload } from 'payload';

const payload = await getPayload({ config });
try {
	const result = await loadSampleContent(payload);
	console.log(
		result.loaded
			? `Sample content: ${result.documents} documents loaded.`
			: 'Sample content: there is content already, nothing was changed.',
	);
} finally {
	await payload.destroy();
}
