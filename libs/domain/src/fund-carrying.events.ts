import type { Pence } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';

/** Money that goes from a fund to that of the next financial year. */
export type CarriedMoney = { carryForwardId: string; pence: Pence };

export type FundCarryingEvents = {
  /** This part of the grant leaves the fund. It waits for the other fund to receive it. */
  CarryForwardBegun: CarriedMoney & { boardId: string; financialYear: string; toFundId: string; reason: Personal };
  /** The fund of the next year receives the money. */
  MoneyCarriedIn: CarriedMoney & { fromFundId: string };
  /** The fund cannot receive the money. `reason` is a code. */
  CarryInDeclined: CarriedMoney & { fromFundId: string; reason: string };
  /** The other fund has received the money. */
  CarryForwardCompleted: CarriedMoney;
  /** The other fund cannot receive the money, so it is in this fund as before. `toFundId` is null in events from before it was recorded. `reason` is a code. */
  CarryForwardReturned: CarriedMoney & { toFundId: string | null; reason: string };
};

export type FundCarryingCommands = {
  /** Carries a part of the grant that is free to a fund of the next year. */
  CarryForward: CarriedMoney & { toFundId: string; reason: Personal };
  /** Sent by a reaction. The reply is `MoneyCarriedIn`, or `CarryInDeclined` with the reason. */
  ReceiveCarryForward: CarriedMoney & { fromFundId: string; boardId: string; financialYear: string };
  /** Sent by a reaction when the other fund has received the money. */
  NoteCarryForwardReceived: CarriedMoney;
  /** Sent by a reaction when the other fund cannot receive the money. */
  NoteCarryForwardDeclined: CarriedMoney & { toFundId: string; reason: string };
};

/** What the commands need to know of the other fund; undefined if there is no such fund. */
export type FundCarryingFacts = {
  CarryForward: { target: { readonly boardId: string; readonly financialYear: string } | undefined };
};

/** How the commands of reactions are answered. */
export type FundCarryingReplies = {
  ReceiveCarryForward: 'MoneyCarriedIn' | 'CarryInDeclined';
  NoteCarryForwardReceived: 'CarryForwardCompleted';
  NoteCarryForwardDeclined: 'CarryForwardReturned';
};
