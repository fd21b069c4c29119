/** The file as a whole is not a readable register. The message is for the person who imports it. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
