import type { Log } from '#platform/logging';
import type { Tracing } from '#platform/tracing';
import type { TracingSettings } from '#platform/tracing-settings';

/** Null: nothing is traced, and nothing that traces is even loaded. */
export const tracingFor = async (settings: TracingSettings | null, log: Log): Promise<Tracing | null> => {
  if (settings === null) return null;
  const { OpenTelemetry } = await import('#platform/open-telemetry');
  return new OpenTelemetry(settings, (sentence) => log.warn(sentence));
};
