import { generateOperations } from '@lts/content-client/codegen';

await generateOperations({
	documents: ['src/**/*.graphql'],
	output: 'src/lib/server/content/generated/',
	check: process.argv.includes('--check'),
});
