import { Further, type AnyConsequences, type AnyDecider, type LookUp, type Occasion } from '#kernel/decider';

type Sources = Readonly<Record<string, (data: object, occasion: Occasion, state: unknown) => LookUp<unknown>>>;

/** Reads the state of a stream as it is now. */
type Read = (decider: AnyConsequences, id: string) => Promise<unknown>;

/** What the decision on this command needs from other streams, by name. */
export const factsFor = async (
  decider: AnyDecider,
  { name, data, occasion }: { readonly name: string; readonly data: object; readonly occasion: Occasion },
  state: unknown,
  read: Read,
): Promise<object> => {
  const sources = (decider.facts as Readonly<Record<string, Sources>> | undefined)?.[name] ?? {};
  const facts = Object.entries(sources).map(
    async ([fact, source]) => [fact, await answered(source(data, occasion, state), read)] as const,
  );
  return Object.fromEntries(await Promise.all(facts));
};

const answered = async ({ decider, id, pick }: LookUp<unknown>, read: Read): Promise<unknown> => {
  const picked = pick((await read(decider, id)) as never);
  if (!(picked instanceof Further)) return picked;
  const answers = await Promise.all(picked.lookUps.map((lookUp) => answered(lookUp, read)));
  return picked.from(answers as never);
};
