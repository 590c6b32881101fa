export type Scope = 'content' | 'changes' | 'webhooks';

/** Who asks. The quota of a `partner` counts for all of their keys together. */
export type Client =
	| { kind: 'site' }
	| { kind: 'anonymous'; bucket: string }
	| { kind: 'partner'; bucket: string; keyId: string; quota: Quota };

/** What may be asked for, in cost; see `limits/cost.ts`. */
export interface Quota {
	perMinute: number;
	/** Null: no limit besides that of a minute. */
	perDay: number | null;
}
