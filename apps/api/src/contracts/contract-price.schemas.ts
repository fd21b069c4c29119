import type { ShownContract } from '#api/contracts/contract-reader';
import * as schema from '#api/openapi/response-schemas';
import type { ContractPrice, DiscountKind, PayeeKind, PriceBasis, PriceShare } from '#domain/contract-price.events';

export const PAYEE_KIND = schema.enumOf<PayeeKind>({
  'home-school': true,
  alliance: true,
  leader: true,
  provider: true,
  'supported-school': true,
});

export const PRICE_SHARE = schema.namedObject<PriceShare>('PriceShare', { payee: PAYEE_KIND, pence: schema.pence() });

/** How the price of a contract comes about, and who receives it. */
export const PRICE = schema.namedObject<NonNullable<ShownContract['price']>>('ContractPrice', {
  basis: schema.enumOf<PriceBasis>({ list: true, fixed: true, free: true }),
  listPrice: schema.orNull(
    schema.object<NonNullable<ContractPrice['listPrice']>>({
      code: schema.text(),
      title: schema.text(),
      pencePerDay: schema.pence('Price of a day on the day of the agreement.'),
      administrationPence: schema.pence(),
    }),
  ),
  halfDays: schema.halfDays('The half-days of the draft when the price was agreed.'),
  unpaidHalfDays: schema.halfDays('Those of them that nobody pays for.'),
  listPence: schema.pence(
    'The price by the list or as fixed, before a discount. Of free support: what it would cost by the list, or 0.',
  ),
  discountKind: schema.orNull(schema.enumOf<DiscountKind>({ partner: true, membership: true, other: true })),
  discountPence: schema.pence(),
  discountReason: schema.orNull(schema.text()),
  chargedPence: schema.pence('What is paid, in pence. It is the price of the contract.'),
  shares: schema.listOrWithheld(PRICE_SHARE, 'Who receives which part of it; empty if that is not agreed.'),
});
