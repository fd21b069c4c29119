/** The request was turned away at the door, before its body was read; the sentence says why and is safe to send back. */
export class TurnedAway extends Error {
  constructor(
    readonly kind: 'address-too-long' | 'headers-too-large' | 'unsupported-media-type' | 'too-many-requests',
    sentence: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(sentence);
    this.name = 'TurnedAway';
  }
}
