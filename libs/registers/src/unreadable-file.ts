/** The file as a whole cannot be read as the register it is said to be; the message is one sentence for whoever imports it. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}
