import { OperatorError } from '#execution/operator-error';

/** The configured servers cannot be used. The message tells the operator why and what to do. */
export class ServerError extends OperatorError {}
