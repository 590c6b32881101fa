export { readMetricsAddress, type MetricsAddress } from './address.ts';
export { serveMetrics, type MetricsServer } from './server.ts';
