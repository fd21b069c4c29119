import { errorClause } from '#execution/errors';
import { StoreUnavailable } from '#execution/event-store';
import { OperatorError } from '#execution/operator-error';
import type { ServerSettings } from '#platform/server-settings';
import { adviseOnConnection } from '#postgres/connection-advice';
import { PostgresUnavailable } from '#postgres/postgres-errors';

/** The configured servers cannot be used. The message tells the operator why and what to do. */
export class ServerError extends OperatorError {}

const describe = (error: unknown, { readModelsUrl }: ServerSettings): string => {
  if (error instanceof StoreUnavailable && !(error instanceof PostgresUnavailable))
    return `EVENT_STORE_URL cannot be used: ${errorClause(error)}. Check the event store there, then start again.`;
  const advice = adviseOnConnection(readModelsUrl, error);
  if (advice !== null) return `READ_MODELS_URL cannot be used: ${advice}.`;
  return error instanceof PostgresUnavailable
    ? `READ_MODELS_URL cannot be used: ${errorClause(error)}. Start PostgreSQL there, or correct the URL, the user or the password.`
    : `The servers cannot be used: ${errorClause(error)}.`;
};

/** The error for the operator, which names the setting. Errors that already say what to do stay. */
export const toServerError = (error: unknown, servers: ServerSettings): OperatorError =>
  error instanceof OperatorError ? error : new ServerError(describe(error, servers), { cause: error });
