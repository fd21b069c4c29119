/** Something that whoever typed the command can mend; the message is one sentence that says how. */
export class Complaint extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'Complaint';
  }
}

/** What was typed is not what the command takes. */
export class WrongUse extends Complaint {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'WrongUse';
  }
}
