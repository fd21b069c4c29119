import type { Log } from '#platform/logging';
import type { Tracing } from '#platform/tracing';
import type { TracingSettings } from '#platform/tracing-settings';

/** Returns null when tracing is off; the OpenTelemetry packages are then not even loaded. */
export const createTracing = async (settings: TracingSettings | null, log: Log): Promise<Tracing | null> => {
  if (settings === null) return null;
  const { OpenTelemetry } = await import('#platform/open-telemetry');
  return new OpenTelemetry(settings, (sentence) => log.warn(sentence));
};
