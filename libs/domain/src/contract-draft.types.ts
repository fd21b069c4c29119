import type { DraftFigures } from '#domain/contract.events';
import type { HalfDays, Payer, Pence, Signatory } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** Commands on a draft and its signatures. */
export type ContractDraftCommands = {
  DraftContract: {
    reference: string;
    decisionId: string;
    boardId: string;
    /** Must be the leader named in the decision. */
    leaderId: string;
    payer: Payer;
    /** Null unless a fund pays. */
    fundId: string | null;
    pence: Pence;
    halfDays: HalfDays;
    startsOn: IsoDay;
    endsOn: IsoDay;
  };
  /** A field that is null stays as it is. */
  AmendDraft: { readonly [Field in keyof DraftFigures]: DraftFigures[Field] | null } & { reason: Personal };
  /** Voids all signatures, so that aims can change. */
  ReopenDraft: { reason: Personal };
  /** `contractVersion`: the version that the party has read and accepts. It must be the current one. */
  SignContract: { as: Signatory; signedOn: IsoDay; contractVersion: number };
};
