import { FollowUp, type AnyDecider, type AnyEvolver, type CommandContext, type StreamLookup } from '#kernel/decider';

type Sources = Readonly<
  Record<string, (data: object, context: CommandContext, state: unknown) => StreamLookup<unknown>>
>;

/** Reads the current state of a stream. */
type LoadState = (decider: AnyEvolver, id: string) => Promise<unknown>;

/** Loads what the decision on this command needs from other streams, by name. */
export const loadFacts = async (
  decider: AnyDecider,
  { name, data, context }: { readonly name: string; readonly data: object; readonly context: CommandContext },
  state: unknown,
  loadState: LoadState,
): Promise<object> => {
  const sources = (decider.facts as Readonly<Record<string, Sources>> | undefined)?.[name] ?? {};
  const facts = Object.entries(sources).map(
    async ([fact, source]) => [fact, await resolveLookup(source(data, context, state), loadState)] as const,
  );
  return Object.fromEntries(await Promise.all(facts));
};

/** Performs a lookup and those that follow from it. */
export const resolveLookup = async <Fact>(
  { decider, id, pick }: StreamLookup<Fact>,
  loadState: LoadState,
): Promise<Fact> => {
  const picked = pick((await loadState(decider, id)) as never);
  if (!(picked instanceof FollowUp)) return picked;
  const results = await Promise.all(picked.lookups.map((lookup) => resolveLookup(lookup, loadState)));
  return picked.combine(results as never);
};
