/** The request was rejected before anything was done for it. The message is safe to send to the client. */
export class RequestRejected extends Error {
  constructor(
    readonly kind:
      | 'bad-request'
      | 'uri-too-long'
      | 'content-too-large'
      | 'headers-too-large'
      | 'unsupported-media-type'
      | 'too-many-requests'
      | 'not-implemented'
      | 'unavailable',
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'RequestRejected';
  }
}

/** Nothing was done, and the same request can succeed later. */
export class TryAgainLater extends RequestRejected {
  constructor(message: string) {
    super('unavailable', message, { 'Retry-After': '60' });
  }
}
