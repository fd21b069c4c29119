import type { Aim } from '#domain/contract-aims.events';
import type { ExtendedContract } from '#domain/contract-facts.types';
import type { SupportContract } from '#domain/contract.types';
import { isSameList } from '#domain/shared-rules';
import { isPersonal, textIdentity } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';

/** What an aim says apart from its day, in one order. Copies of one text are the same. */
const listTerms = (value: unknown): unknown => {
  if (isPersonal(value)) return textIdentity(value);
  if (Array.isArray(value)) return value.map(listTerms);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, part]) => [name, listTerms(part)]);
};

const isSameAim = ({ by: _, ...one }: Aim, { by: __, ...other }: Aim): boolean =>
  isSameList([listTerms(one)], [listTerms(other)]);

/** Refuses `aim-differs-from-extended` if an aim that was carried over says something else in the contract that this one extends. Only its day can differ. */
export const refuseDifferentAims = (
  { aims }: SupportContract,
  { extended }: { readonly extended: ExtendedContract },
): void => {
  const different = aims.find((aim) =>
    extended?.aims.some((other) => other.aimId === aim.aimId && !isSameAim(aim, other)),
  );
  refuseUnless(
    different === undefined,
    'aim-differs-from-extended',
    `The aim with the id ${different?.aimId ?? ''} says something else in the contract that this one extends. Drop it from this draft, and agree it with a new id.`,
  );
};
