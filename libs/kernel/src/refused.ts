/** A rule refused a command. It has a stable code and a sentence for people; the HTTP layer decides what the response is. */
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

/** The stream has as many events of this type as a stream can have. The message is for people. */
export class RecordFull extends Error {
  constructor(
    readonly eventType: string,
    readonly most: number,
  ) {
    super(
      `The record has ${most} entries of this kind (${eventType}), the most that one can have. Start a new record.`,
    );
    this.name = 'RecordFull';
  }
}

/** The stream does not exist. */
export class UnknownStream extends Error {
  constructor(
    readonly category: string,
    readonly id: string,
  ) {
    super(`There is no ${category} with the id ${id}.`);
    this.name = 'UnknownStream';
  }
}
