import { OperatorError } from '#execution/operator-error';

/** An error that the user can fix. The message says how. */
export class CliError extends OperatorError {}

/** An argument, an option or a setting is invalid. */
export class UsageError extends CliError {}
