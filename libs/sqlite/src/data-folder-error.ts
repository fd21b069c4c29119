import { OperatorError } from '#execution/operator-error';

/** The data folder cannot be used. The message tells the operator why and what to do. */
export class DataFolderError extends OperatorError {}
