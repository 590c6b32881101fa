export { fetchAnswer, startBareServer } from './bare.ts';
export { startLoadGenerator, type Load } from './load.ts';
export { childrenOf, cpuMs, residentBytes, run, start } from './processes.ts';
export { describeMachine, isMet, say, tableOf, writeReport, type Figure } from './report.ts';
export { median, quantile } from './statistics.ts';
