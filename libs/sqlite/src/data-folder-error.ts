/** The data folder cannot be used as it is; the message is one sentence for whoever starts the program and says what to do. */
export class DataFolderProblem extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'DataFolderProblem';
  }
}
