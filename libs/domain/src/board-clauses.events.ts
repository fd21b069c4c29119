import type { Code, Period } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A clause that contracts can have: what it is about and its words. `version`: from 1, and one more with each change of these fields. */
export type ClauseText = {
  code: Code;
  version: number;
  /** What the clause is about, as a code of the board, such as `data-sharing` or `safeguarding`. */
  kind: Code;
  title: string;
  text: string;
};

/** Which contracts must have a clause: those at one of these levels, and those with a part of one of these forms. */
export type ClauseRequirement = { levels: Code[]; formsOfSupport: Code[] };

/** One version of a clause of a board, with the days on which it is in force. A version that ended before it began is in force on no day. */
export type BoardClause = Readonly<ClauseText & ClauseRequirement> & Period;

export type BoardClauseEvents = {
  /** From this day on, contracts can have this version of the clause, and those that are named must have it. It replaces the version before. */
  ClauseAgreed: ClauseText & ClauseRequirement & { from: IsoDay; reason: Personal };
  /** The clause is for no contract that is signed after this day. */
  ClauseEnded: { code: Code; on: IsoDay; reason: Personal };
  /** The latest version of the clause was taken back before its first day, `from`. The version before it goes on. */
  ClauseTakenBack: { code: Code; version: number; from: IsoDay; reason: Personal };
};
