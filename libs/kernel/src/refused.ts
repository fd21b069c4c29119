/** A rule said no. The domain knows only a stable code and a sentence for people; what HTTP makes of it is decided elsewhere. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'Refused';
  }
}

/** Refuses with this code and sentence unless the condition holds. */
export function refuseUnless(condition: boolean, code: string, sentence: string): asserts condition {
  if (!condition) throw new Refused(code, sentence);
}

/** The command names a stream that does not exist. */
export class UnknownStream extends Error {
  constructor(
    readonly category: string,
    readonly id: string,
  ) {
    super(`There is no ${category} with the id ${id}.`);
    this.name = 'UnknownStream';
  }
}
