import { generateOperations } from '@lts/content-client/codegen';

await generateOperations({
	documents: ['src/**/*.graphql'],
	output: 'src/lib/server/content/generated/',
	// Where the content API finds it: it knows nothing of this package.
	manifest: '../packages/content-client/site-operations.json',
	check: process.argv.includes('--check'),
});
