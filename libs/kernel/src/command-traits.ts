type NameIn<Commands> = keyof Commands & string;

/** How the executor treats some of the commands. */
export interface CommandTraits<Commands> {
  /**
   * Commands that destroy the keys of all texts of the stream just before their event is stored. They must be refused until another event has ended the stream:
   * otherwise a change that is stored first would keep a stream without its texts. A reaction to that event sends them, and again after a crash.
   */
  readonly erasesTexts?: readonly NameIn<Commands>[];
  /**
   * Fields that the service looks up when the command arrives, so that they can differ if the same command is sent again. They do not count for whether it
   * is the same. A test goes over all routes and finds fields that are not named.
   */
  readonly lookedUpByService?: { readonly [Name in NameIn<Commands>]?: readonly NameIn<Commands[Name]>[] };
}

/** The same for any kind of stream, for code that does not need its types. */
export interface AnyCommandTraits {
  readonly erasesTexts?: readonly string[];
  readonly lookedUpByService?: Readonly<Record<string, readonly string[] | undefined>>;
}
