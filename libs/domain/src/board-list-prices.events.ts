import type { Code, Pence, Period } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** What support costs by the price list of a board: an amount for each day, and one for administration that does not depend on the days. */
export type ListPrice = {
  code: Code;
  /** What is bought, such as the deployment of a specialist leader. */
  title: string;
  /** The types of provider to whom the price applies, as codes of the board; empty for all of them. */
  providerTypes: Code[];
  /** The price applies to contracts with a part of one of these forms; empty for all contracts. */
  formsOfSupport: Code[];
  pencePerDay: Pence;
  administrationPence: Pence;
};

/** One version of a list price, with the days on which it is in force. A version that ended before it began is in force on no day. */
export type DatedListPrice = Readonly<ListPrice> & Period;

export type BoardListPriceEvents = {
  /** From this day on, support costs this. It replaces the version before. Contracts that are priced already keep their price. */
  ListPriceAgreed: ListPrice & { from: IsoDay; reason: Personal };
  /** No contract is priced by this list price after this day. */
  ListPriceEnded: { code: Code; on: IsoDay; reason: Personal };
};
