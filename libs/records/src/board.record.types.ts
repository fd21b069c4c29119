import type { TemplateAim, TemplateContent, TemplatePart } from '#domain/board-templates.events';
import type { ListPrice } from '#domain/board-list-prices.events';
import type { SafeguardingContact } from '#domain/board-contacts';
import type { BoardMember, DashboardSharing, DatedTerms } from '#domain/board.types';
import type { Constituency, MeetingPattern } from '#domain/board-planning.events';
import type { DecisionRules } from '#domain/board-decision-rules.events';
import type { StandingInterest } from '#domain/board-standing-interests.events';
import type { FlagParameters } from '#domain/board-flag-rules.events';
import type { FollowUpRules } from '#domain/board-follow-up-rules.events';
import type { EscalationRules } from '#domain/board-escalation-rules.events';
import type { MatchingRules } from '#domain/board-matching-rules.events';
import type { Code } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';
import type { Withheld } from '#records/visibility';

/** One version of a clause of contracts, with the days on which it is in force. */
export interface ClauseRecord {
  readonly code: Code;
  readonly version: number;
  readonly kind: Code;
  readonly title: string;
  readonly text: string;
  /** The levels and forms of support whose contracts must have the clause. */
  readonly levels: readonly Code[] | Withheld;
  readonly formsOfSupport: readonly Code[] | Withheld;
  readonly from: IsoDay;
  /** The last day; null if it is in force until further notice. */
  readonly to: IsoDay | null;
  readonly reason: Personal | Withheld;
  readonly recordedBy: string;
  /** Why the clause ended; null if another version replaced it, or it has no end. */
  readonly endReason: Personal | Withheld | null;
}

/** One version of a list price, with the days on which it is in force. */
export interface ListPriceRecord extends Omit<ListPrice, 'providerTypes' | 'formsOfSupport'> {
  readonly providerTypes: readonly Code[] | Withheld;
  readonly formsOfSupport: readonly Code[] | Withheld;
  readonly from: IsoDay;
  /** The last day; null if it is in force until further notice. */
  readonly to: IsoDay | null;
  readonly reason: Personal | Withheld;
  readonly recordedBy: string;
  /** Why the list price ended; null if another version replaced it, or it has no end. */
  readonly endReason: Personal | Withheld | null;
}

/** One version of a template for contracts, with the days on which it is in force. */
export interface TemplateRecord extends Omit<TemplateContent, 'clauses' | 'aims' | 'parts'> {
  readonly version: number;
  readonly clauses: readonly Code[] | Withheld;
  readonly aims: readonly TemplateAim[] | Withheld;
  readonly parts: readonly TemplatePart[] | Withheld;
  readonly from: IsoDay;
  /** The last day; null if it is in force until further notice. */
  readonly to: IsoDay | null;
  readonly reason: Personal | Withheld;
  readonly recordedBy: string;
  /** Why the template ended; null if another version replaced it, or it has no end. */
  readonly endReason: Personal | Withheld | null;
}

/** Terms of reference from a day on, and why they were revised. */
export type TermsRecord = DatedTerms & { readonly reason: Personal | Withheld | null; readonly recordedBy: string };

/** The local authorities of a board from a day on, and why they were reorganised. */
export type AreasRecord = {
  readonly from: IsoDay;
  readonly areas: readonly string[] | Withheld;
  readonly reason: Personal | Withheld | null;
};

/**
 * A board: its areas by day, its terms of reference by day with the reasons for each change, its members and its safeguarding contacts.
 */
export interface BoardDocument {
  readonly name: string;
  readonly areas: readonly AreasRecord[];
  readonly terms: readonly TermsRecord[];
  readonly members: readonly BoardMember[];
  /** In the order in which they were named. The last one sees the safeguarding referrals of the board. */
  readonly safeguardingContacts: readonly SafeguardingContact[];
  /** In the order in which they were set. `parameters`: null if the published rules apply again. */
  readonly flagRules: readonly {
    readonly from: IsoDay;
    readonly parameters: FlagParameters | null;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  /** In the order in which they were set. `rules`: null if the published rules apply again. */
  readonly matchingRules: readonly {
    readonly from: IsoDay;
    readonly rules: MatchingRules | null | Withheld;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  /** What the board does after its contracts have ended, in the order in which it was set. */
  readonly followUpRules: readonly (FollowUpRules & {
    readonly from: IsoDay;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  })[];
  /** In the order in which they were set. `rules`: null if the published rules apply again. */
  readonly escalationRules: readonly {
    readonly from: IsoDay;
    readonly rules: EscalationRules | null | Withheld;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  readonly dashboardSharings: readonly (DashboardSharing & {
    readonly agreement: Personal | Withheld;
    readonly recordedBy: string;
    readonly endReason: Personal | Withheld | null;
  })[];
  /** The patterns by which the board meets, with the day from which each applies. */
  readonly meetingPatterns: readonly {
    readonly from: IsoDay;
    readonly pattern: MeetingPattern;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  /** Who authorises what is beyond a level, and whom the board consults, with the day from which each applies. */
  readonly decisionRules: readonly {
    readonly from: IsoDay;
    readonly rules: DecisionRules | Withheld;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  /** The versions of the clauses of contracts, in the order in which they were agreed. */
  readonly clauses: readonly ClauseRecord[];
  /** The versions of the list prices, in the order in which they were agreed. */
  readonly listPrices: readonly ListPriceRecord[];
  /** The versions of the templates for contracts, in the order in which they were agreed. */
  readonly templates: readonly TemplateRecord[];
  /** How the seats are divided, with the day from which each list applies. */
  readonly constituencies: readonly {
    readonly from: IsoDay;
    readonly constituencies: readonly Constituency[] | Withheld;
    readonly reason: Personal | Withheld;
    readonly recordedBy: string;
  }[];
  /** The register of interests: what members have an interest in for a time. */
  readonly standingInterests: readonly (StandingInterest & {
    readonly nature: Personal | Withheld;
    readonly declaredBy: string;
    readonly endReason: Personal | Withheld | null;
  })[];
}
