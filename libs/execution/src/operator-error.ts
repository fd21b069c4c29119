/** An error that the operator can fix. The message says what is wrong and what to do; programs print it without a stack. */
export class OperatorError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
