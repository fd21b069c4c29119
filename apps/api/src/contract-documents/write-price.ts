import { toShown, type PrintedContract } from '#api/contract-documents/printed-contract';
import { formatHalfDays, formatPence } from '#api/documents/document-words';
import { withLabel, type Block } from '#documents/document';
import type { DiscountKind, PayeeKind } from '#domain/contract-price.events';

const PAYEE_LABELS: Readonly<Record<PayeeKind, string>> = {
  'home-school': 'the home school',
  alliance: 'the alliance',
  leader: 'the leader',
  provider: 'the provider',
  'supported-school': 'the school',
};

const DISCOUNT_LABELS: Readonly<Record<DiscountKind, string>> = {
  partner: 'for a partner',
  membership: 'for a member',
  other: 'for another reason',
};

type Price = NonNullable<PrintedContract['price']>;

const describeBasis = ({ basis, listPrice, halfDays, unpaidHalfDays, listPence }: Price): string => {
  const paid = formatHalfDays(halfDays - unpaidHalfDays);
  const list =
    listPrice === null
      ? null
      : `${listPrice.title}: ${paid} at ${formatPence(listPrice.pencePerDay)} a day, and ${formatPence(listPrice.administrationPence)} for administration`;
  if (basis === 'fixed') return `fixed at ${formatPence(listPence)}`;
  if (basis === 'list') return `${list ?? ''}. Together ${formatPence(listPence)}.`;
  return list === null ? 'free' : `free. By the list, it would cost ${formatPence(listPence)}. ${list}.`;
};

const describeDiscount = ({ discountKind, discountPence, discountReason }: Price): string | null =>
  discountKind === null
    ? null
    : `${formatPence(discountPence)} ${DISCOUNT_LABELS[discountKind]}: ${discountReason ?? ''}`;

const describeShares = ({ shares }: Price): string | null => {
  const shown = toShown(shares);
  return shown.length === 0
    ? null
    : shown.map(({ payee, pence }) => `${PAYEE_LABELS[payee]} ${formatPence(pence)}`).join(', ');
};

/** How the price of the contract comes about, and who receives it. */
export const writePrice = ({ price }: PrintedContract): Block[] =>
  price === null
    ? []
    : [
        ...withLabel('How the price comes about', describeBasis(price)),
        ...withLabel('Discount', describeDiscount(price)),
        ...withLabel('Unpaid time', price.unpaidHalfDays === 0 ? null : formatHalfDays(price.unpaidHalfDays)),
        ...withLabel('Who receives the price', describeShares(price)),
      ];
