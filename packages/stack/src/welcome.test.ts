import { expect, test } from 'vitest';

import { welcome } from './welcome.ts';

test('npm start ends with every address, that of the explorer too', () => {
	const text = welcome({
		urls: {
			site: 'http://localhost:3000',
			admin: 'http://localhost:3001',
			contentApi: 'http://localhost:3003',
			database: 'postgres://localhost/lts',
		},
		dataDir: '/data',
		firstAccount: undefined,
	});
	expect(text).toMatch(/^ {2}Site +http:\/\/localhost:3000$/m);
	expect(text).toMatch(/^ {2}Admin +http:\/\/localhost:3001\/admin$/m);
	expect(text).toMatch(/^ {2}Content API +http:\/\/localhost:3003\/content\/v1\/graphql$/m);
	expect(text).toMatch(/^ {2}Explorer +http:\/\/localhost:3003\/content\/v1$/m);
});
