/** The servers cannot be used as they are configured; the message is one sentence for whoever starts the program. */
export class ServerProblem extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'ServerProblem';
  }
}
