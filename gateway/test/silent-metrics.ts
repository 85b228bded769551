import type { Metrics } from '../metrics/metrics.ts'

/** Takes note of nothing, for tests that look at something else. */
export const SILENT_METRICS: Metrics = {
  answered: () => {},
  sentReady: () => {},
  contentFailed: () => {},
  render: async () => '',
  contentType: 'text/plain',
}
