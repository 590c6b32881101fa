/** Loads the sample content into an empty installation: `DATABASE_URL=… node scripts/sample-content.ts`. */
import { getPayload } from 'payload';

import config from '../src/payload.config.ts';
import { loadSampleContent } from '../src/sample-content/load.ts';

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
// The image library's threads would keep the process alive.
process.exit(0);
