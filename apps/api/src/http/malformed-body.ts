/** The body is not JSON in UTF-8. The message is safe to send to the client. */
export class MalformedBody extends Error {
  constructor(
    readonly kind: 'malformed-json' | 'unsupported-media-type',
    message: string,
  ) {
    super(message);
    this.name = 'MalformedBody';
  }
}
