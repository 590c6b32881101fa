export { StartError } from './errors.ts';
export { findFreePort } from './ports.ts';
export { startPostgres, type Postgres, type PostgresOptions } from './postgres.ts';
export type { FirstAccount } from './set-up.ts';
export type { AnotherProcess, Stack, StackOptions } from './contract.ts';
export { startStack } from './stack.ts';
