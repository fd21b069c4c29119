import { ALL_STREAMS } from '#domain/all-streams';
import type { AnyDecider } from '#kernel/decider';
import type { OutgoingCommand } from '#kernel/reaction';

/** A command for a stream as plain data, which can be copied to another thread. */
export type TransferredCommand = Omit<OutgoingCommand, 'decider'> & { readonly category: string };

const deciders = new Map<string, AnyDecider>(ALL_STREAMS.map((decider) => [decider.category, decider]));

export const packCommand = ({ decider, command, id, data }: OutgoingCommand): TransferredCommand => ({
  category: decider.category,
  command,
  id,
  data,
});

/** Throws a `TypeError` for an unknown category. */
export const unpackCommand = ({ category, command, id, data }: TransferredCommand): OutgoingCommand => {
  const decider = deciders.get(category);
  if (decider === undefined) throw new TypeError(`There is no stream category called ${category}.`);
  return { decider, command, id, data };
};
