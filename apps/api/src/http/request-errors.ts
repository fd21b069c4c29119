/** One wrong field of a body, query or header. Nested fields are separated by dots: `aims.0.target.value`. */
export interface WrongField {
  readonly field: string;
  readonly message: string;
}

/** A problem document names at most this many wrong fields, so that it is never much larger than the request. */
export const MAX_WRONG_FIELDS = 20;

/** In characters. Names in a body can have any length. */
const MAX_FIELD_LENGTH = 200;

const shortenField = ({ field, message }: WrongField): WrongField =>
  field.length <= MAX_FIELD_LENGTH
    ? { field, message }
    : { field: `${field.slice(0, MAX_FIELD_LENGTH - 1)}…`, message };

const FURTHER_FIELDS: WrongField = { field: '…', message: 'further fields are wrong' };

/** The body, query or path is not valid; nothing was decided. */
export class ValidationFailed extends Error {
  /** The first `MAX_WRONG_FIELDS`, with long names cut, and a last entry if there are more. */
  readonly wrong: readonly WrongField[];

  constructor(wrong: readonly WrongField[]) {
    super('The request is not valid. Correct the fields listed in errors.');
    this.name = 'ValidationFailed';
    const listed = wrong.slice(0, MAX_WRONG_FIELDS).map(shortenField);
    this.wrong = wrong.length <= MAX_WRONG_FIELDS ? listed : [...listed, FURTHER_FIELDS];
  }
}

/** A header is not valid. The message names it. */
export class InvalidHeader extends Error {
  constructor(
    readonly header: string,
    message: string,
  ) {
    super(message);
    this.name = 'InvalidHeader';
  }
}

/** The URL exists, but does not support the method. */
export class MethodNotAllowed extends Error {
  constructor(readonly allowed: readonly string[]) {
    super(`This URL supports only ${allowed.join(', ')}.`);
    this.name = 'MethodNotAllowed';
  }
}

/** The request accepts none of the formats in which the content is available. */
export class NotAcceptable extends Error {
  constructor(offered: readonly string[]) {
    super(`The response is available as ${offered.join(' or ')}. The Accept header must include one of these.`);
    this.name = 'NotAcceptable';
  }
}
