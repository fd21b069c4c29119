import {
  CodeOrNull,
  IntegerField,
  ListOf,
  MAY_NAME_PEOPLE,
  OneOf,
  OneOfOrNull,
  PriceField,
  PriceOrNull,
  TextOrNull,
} from '#api/validation/fields';
import {
  DISCOUNT_KINDS,
  PAYEE_KINDS,
  PRICE_BASES,
  type DiscountKind,
  type PayeeKind,
  type PriceBasis,
  type PriceShare,
} from '#domain/contract-price.events';
import type { ContractCommands } from '#domain/contract.types';
import type { Plain } from '#kernel/personal';

export class PriceShareBody implements PriceShare {
  @OneOf(PAYEE_KINDS, {
    description:
      'Who receives it: the home school or the alliance of the lead leader, the leader, the organisation that is the provider, or the supported school.',
    example: 'home-school',
  })
  payee!: PayeeKind;
  @PriceField({ description: 'Their share of the charged price, in pence.', example: 150_000 }) pence!: number;
}

export class AgreePriceBody implements Plain<ContractCommands['AgreePrice']> {
  @OneOf(PRICE_BASES, {
    description: 'Whether the price follows from a list price of the board, is fixed, or the support is free.',
    example: 'fixed',
  })
  basis!: PriceBasis;
  @CodeOrNull({
    description:
      'A list price of the board that is in force today. The price is its price of a day times the paid days, with its administration amount; half a penny is rounded up. Free support can name one to say what it is worth.',
    example: null,
  })
  listPrice!: string | null;
  @PriceOrNull({ description: 'The fixed price before any discount, in pence; else null.', example: 200_000 })
  fixedPence!: number | null;
  @IntegerField({
    min: 0,
    max: 10_000,
    description: 'How many half-days of the contract nobody pays for.',
    example: 0,
  })
  unpaidHalfDays!: number;
  @OneOfOrNull(DISCOUNT_KINDS, { description: 'Why less is charged; null without a discount.', example: null })
  discountKind!: DiscountKind | null;
  @PriceField({ description: 'How much less is charged, in pence; 0 without a discount.', example: 0 })
  discountPence!: number;
  @TextOrNull({
    max: 500,
    description: `The reason for the discount; null without one. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  discountReason!: string | null;
  @ListOf(() => PriceShareBody, {
    max: PAYEE_KINDS.length,
    description: 'Who receives which part of the charged price. Together they are that price. Empty: not agreed.',
  })
  shares!: PriceShareBody[];
}
