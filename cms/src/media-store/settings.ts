/** A bucket of an object storage that speaks the protocol of Amazon S3. */
export interface BucketSettings {
	bucket: string;
	/** Before the names of the files: empty, or with a slash at its end. */
	prefix: string;
	region: string;
	/** An origin; absent: Amazon's own for the region. */
	endpoint: string | undefined;
	/** Whether the bucket's name stands in the path instead of in front of the host. */
	forcePathStyle: boolean;
	/** Absent: what the machine is given, at Amazon only. */
	credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
}

type Variables = Record<string, string | undefined>;

const names = [
	'S3_BUCKET',
	'S3_ENDPOINT',
	'S3_REGION',
	'S3_ACCESS_KEY_ID',
	'S3_SECRET_ACCESS_KEY',
	'S3_FORCE_PATH_STYLE',
	'S3_PREFIX',
] as const;

/**
 * The bucket that `S3_*` name; undefined when none of them is set, and when `problem` was told of any that
 * is missing or wrong. No value of a key is said.
 */
export function readBucketSettings(
	variables: Variables,
	problem: (text: string) => void,
): BucketSettings | undefined {
	const [first] = names.filter((name) => variables[name]);
	if (first === undefined) return undefined;
	const problems: string[] = [];

	const bucket = variables['S3_BUCKET'] || '';
	if (!bucket) {
		problems.push(
			`S3_BUCKET is missing, but ${first} is set. Name the bucket for the files, or remove all S3_ variables to keep them in MEDIA_DIR.`,
		);
	} else if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
		problems.push(
			`S3_BUCKET is "${bucket}". Give the name alone: 3 to 63 small letters, digits, - and dots.`,
		);
	}

	const endpoint = originOf(variables['S3_ENDPOINT'], problems);
	const region = variables['S3_REGION'] || (endpoint ? 'us-east-1' : '');
	if (!region) {
		problems.push(
			'S3_REGION is missing. Give the region of the bucket at Amazon, for example eu-central-1, or the S3_ENDPOINT of another provider.',
		);
	} else if (!/^[a-z0-9-]+$/i.test(region)) {
		problems.push(`S3_REGION is "${region}". Give letters, digits and -.`);
	}

	const forcePathStyle = variables['S3_FORCE_PATH_STYLE'] || String(endpoint !== undefined);
	if (forcePathStyle !== 'true' && forcePathStyle !== 'false') {
		problems.push(`S3_FORCE_PATH_STYLE is "${forcePathStyle}". Give true or false.`);
	}

	const prefix = (variables['S3_PREFIX'] ?? '').replace(/\/$/, '');
	const isPath = /^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/.test(prefix);
	if (prefix && !isPath) {
		problems.push(
			`S3_PREFIX is "${prefix}". Give a folder without a slash at its beginning: media.`,
		);
	}

	const credentials = credentialsOf(variables, problems, endpoint);
	for (const text of problems) problem(text);
	if (problems.length > 0) return undefined;
	return {
		bucket,
		prefix: prefix && `${prefix}/`,
		region,
		endpoint,
		forcePathStyle: forcePathStyle === 'true',
		credentials,
	};
}

function originOf(value: string | undefined, problems: string[]): string | undefined {
	if (!value) return undefined;
	const url = URL.parse(value);
	const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/';
	if (isOrigin && !url.search && !url.hash && !url.username && !url.password) return url.origin;
	// It may hold a password.
	problems.push(
		'S3_ENDPOINT is no origin. Give one without the bucket and without a path, for example https://s3.example.org.',
	);
	return undefined;
}

function credentialsOf(
	variables: Variables,
	problems: string[],
	endpoint: string | undefined,
): BucketSettings['credentials'] {
	const accessKeyId = variables['S3_ACCESS_KEY_ID'];
	const secretAccessKey = variables['S3_SECRET_ACCESS_KEY'];
	if (accessKeyId && secretAccessKey) return { accessKeyId, secretAccessKey };
	const isGivenByMachine =
		!accessKeyId && !secretAccessKey && !endpoint && !variables['S3_ENDPOINT'];
	if (isGivenByMachine) return undefined;
	const missing = accessKeyId ? 'S3_SECRET_ACCESS_KEY' : 'S3_ACCESS_KEY_ID';
	problems.push(
		`${missing} is missing. Give both parts of a key for the bucket: S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY.`,
	);
	return undefined;
}
