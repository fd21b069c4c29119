import { OutcomeUnknown, StoreUnavailable, VersionConflict, type ExpectedRevision } from '#execution/event-store';
import { errorMessage } from '#execution/errors';
import { Refused, UnknownStream } from '#kernel/refused';

/** An error as plain data, which can be copied to another thread. */
export interface TransferredError {
  /** Name of the class. */
  readonly name: string;
  readonly message: string;
  readonly stack: string | null;
  /** Arguments of the constructor; null for a class whose identity nobody depends on. */
  readonly values: readonly unknown[] | null;
}

interface ErrorKind {
  readonly matches: (error: unknown) => boolean;
  readonly toValues: (error: never) => readonly unknown[];
  readonly create: (values: readonly unknown[]) => Error;
}

const kind = <E extends Error, Values extends readonly unknown[]>(
  type: abstract new (...values: never[]) => E,
  toValues: (error: E) => Values,
  create: (...values: Values) => E,
): ErrorKind => ({
  matches: (error) => error instanceof type,
  toValues,
  create: (values) => create(...(values as Values)),
});

/** The errors whose class decides what happens next: whether a command is sent again, stops a reaction, or which response a caller gets. */
const KINDS: Readonly<Record<string, ErrorKind>> = {
  Refused: kind(
    Refused,
    ({ code, message }): [string, string] => [code, message],
    (code, sentence) => new Refused(code, sentence),
  ),
  UnknownStream: kind(
    UnknownStream,
    ({ category, id }): [string, string] => [category, id],
    (category, id) => new UnknownStream(category, id),
  ),
  StoreUnavailable: kind(
    StoreUnavailable,
    ({ message }): [string] => [message],
    (why) => new StoreUnavailable(why),
  ),
  OutcomeUnknown: kind(
    OutcomeUnknown,
    ({ message }): [string] => [message],
    (why) => new OutcomeUnknown(why),
  ),
  VersionConflict: kind(
    VersionConflict,
    ({ stream, expected, actual }): [string, ExpectedRevision, number | null] => [stream, expected, actual],
    (stream, expected, actual) => new VersionConflict(stream, expected, actual),
  ),
  TypeError: kind(
    TypeError,
    ({ message }): [string] => [message],
    (message) => new TypeError(message),
  ),
};

/** Describes an error as plain data. */
export const packError = (error: unknown): TransferredError => {
  const [name, found] = Object.entries(KINDS).find(([, { matches }]) => matches(error)) ?? [];
  const isError = error instanceof Error;
  return {
    name: name ?? (isError ? error.name : 'Error'),
    message: errorMessage(error),
    stack: isError ? (error.stack ?? null) : null,
    values: found?.toValues(error as never) ?? null,
  };
};

/** The error again: of the same class if it is one that somebody depends on, otherwise an `Error` with the same name, message and stack. */
export const unpackError = ({ name, message, stack, values }: TransferredError): Error => {
  const error = (values === null ? null : KINDS[name]?.create(values)) ?? new Error(message);
  if (error.name !== name) error.name = name;
  if (stack !== null) error.stack = stack;
  return error;
};
