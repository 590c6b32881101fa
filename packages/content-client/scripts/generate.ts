import { contentCodegen, OutdatedError, runCodegen, schemaPath, typeOptions } from '../codegen.ts';

const operations = contentCodegen({
	documents: ['src/operations/*.graphql'],
	output: 'src/generated/operations/',
	manifest: 'operations.json',
});

process.chdir(new URL('..', import.meta.url).pathname);
try {
	const files = await runCodegen({
		config: {
			...operations,
			schema: schemaPath,
			generates: {
				...operations.generates,
				'src/generated/schema.ts': {
					plugins: ['typescript'],
					config: {
						...typeOptions,
						enumsAsTypes: true,
						nonOptionalTypename: true,
						avoidOptionals: { field: true },
					},
				},
			},
		},
		check: process.argv.includes('--check'),
	});
	console.log(files.length === 0 ? 'Generated files are up to date.' : `Wrote ${files.join(', ')}`);
} catch (error) {
	if (!(error instanceof OutdatedError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
