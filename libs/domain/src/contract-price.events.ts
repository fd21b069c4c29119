import type { ListPrice } from '#domain/board-list-prices.events';
import type { Code, HalfDays, Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';

/** How a price comes about: from a list price of the board, as a fixed sum, or without any money. */
export const PRICE_BASES = ['list', 'fixed', 'free'] as const;

export type PriceBasis = (typeof PRICE_BASES)[number];

/** Why less is charged than the list or the fixed price. */
export const DISCOUNT_KINDS = ['partner', 'membership', 'other'] as const;

export type DiscountKind = (typeof DISCOUNT_KINDS)[number];

/** Who can receive a share of the price: the home school, the alliance, the leader, an organisation that is the provider, and the supported school. */
export const PAYEE_KINDS = ['home-school', 'alliance', 'leader', 'provider', 'supported-school'] as const;

export type PayeeKind = (typeof PAYEE_KINDS)[number];

/** The part of the charged price that one of the parties receives. */
export type PriceShare = { payee: PayeeKind; pence: Pence };

/** How the price of a contract comes about, and who receives it. */
export type ContractPrice = {
  basis: PriceBasis;
  /** A copy of the list price that was in force on the day; null without one. */
  listPrice: Pick<ListPrice, 'code' | 'title' | 'pencePerDay' | 'administrationPence'> | null;
  /** The half-days of the contract, and those of them that nobody pays for. */
  halfDays: HalfDays;
  unpaidHalfDays: HalfDays;
  /** By the list or as fixed, before any discount. Of free support: what it would cost by the list, or 0. */
  listPence: Pence;
  discountKind: DiscountKind | null;
  discountPence: Pence;
  discountReason: Personal | null;
  /** What is paid. */
  chargedPence: Pence;
  /** Who receives which part of the charged price. Empty if that is not agreed. */
  shares: PriceShare[];
};

/** The price of a draft. */
export type ContractPriceEvents = {
  /** The draft has this price, instead of an earlier one. */
  PriceAgreed: ContractPrice;
};

export type ContractPriceCommands = {
  /** Agrees how the price of the draft comes about. The charged price must be the price of the draft. */
  AgreePrice: {
    basis: PriceBasis;
    /** One of the board's list prices; null unless the price follows from it or, of free support, is compared with it. */
    listPrice: Code | null;
    /** The price before any discount; null unless it is fixed. */
    fixedPence: Pence | null;
    unpaidHalfDays: HalfDays;
    discountKind: DiscountKind | null;
    /** 0 without a discount. */
    discountPence: Pence;
    discountReason: Personal | null;
    shares: PriceShare[];
  };
};
