/** The body is not JSON in UTF-8; the sentence says why and is safe to send back. */
export class UnreadableBody extends Error {
  constructor(
    readonly kind: 'broken-json' | 'unsupported-media-type',
    sentence: string,
  ) {
    super(sentence);
    this.name = 'UnreadableBody';
  }
}
