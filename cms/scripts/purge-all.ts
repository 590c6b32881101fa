import { purgeAll } from '../src/purging/purgeAll.ts';
import { readPurgeTargets } from '../src/purging/settings.ts';

// Makes the CDN in front of the site forget every page, as after a deploy of another version of the site. It
// reads the admin's variables (CDN and what belongs to it) and asks the CDN itself: admin and database may be down.

try {
	const targets = readPurgeTargets();
	if (targets.length === 0) throw new Error('CDN is not set, so there is nothing to purge.');
	if (!(await purgeAll({ targets, say: console.log }))) {
		throw new Error('Not everything is forgotten. Mend what is said above, and call this again.');
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
