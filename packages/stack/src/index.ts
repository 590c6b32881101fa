export { StartError } from './errors.ts';
export { findFreePort } from './ports.ts';
export { startPostgres, type Postgres, type PostgresOptions } from './postgres.ts';
export type { FirstAccount } from './set-up.ts';
export { startStack, type AnotherProcess, type Stack, type StackOptions } from './stack.ts';
