export { startTracing } from './start.ts';
