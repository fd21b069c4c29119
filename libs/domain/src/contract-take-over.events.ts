import type { HalfDays, Pence, Signatory } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Events of a contract that was signed on paper and is taken over while it runs. */
export type ContractTakeOverEvents = {
  /** The draft is of a contract that was signed on paper, so that nobody has to sign it here. */
  DraftedFromPaper: { decisionId: string };
  /**
   * The contract was signed on paper and runs already. The days and the price of the draft are what is left; `before` is what was delivered and paid until
   * now. `source`: the paper from which it is entered.
   */
  ContractTakenOver: { takenOverOn: IsoDay; before: { halfDays: HalfDays; pence: Pence }; source: Personal };
  /** A party signed the paper. `signedOn` is null if the day is not known. */
  ContractSignedOnPaper: { as: Signatory; signedOn: IsoDay | null };
};

/** What the clerk enters of a contract on paper. A day that is null is not known. */
export type TakeOverCommand = {
  TakeOverContract: {
    schoolSignedOn: IsoDay | null;
    providerSignedOn: IsoDay | null;
    /** The day on which the home school, or another employer, released the lead leader. */
    homeSchoolSignedOn: IsoDay | null;
    halfDaysBefore: HalfDays;
    penceBefore: Pence;
    source: Personal;
  };
};
