import type { DatedTerms } from '#domain/board.types';
import type { AuthorisationAnswer, DecisionEvents, RecommendationAnswer } from '#domain/decision.events';
import type { Award, MeetingEvents } from '#domain/meeting.events';
import type { LeaderForAward } from '#domain/meeting-facts.types';
import type { ProviderFacts } from '#domain/provider';
import type { Code, Urn } from '#domain/vocabulary';
import type { Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** A decision after its meeting: which conditions are discharged, whether it was rescinded, and what the council answered to a recommendation. */
export type Decision = {
  readonly taken: DecisionEvents['DecisionTaken'];
  readonly dischargedConditions: readonly string[];
  /** Whether it no longer applies, because it was rescinded, or entered from paper and rejected. */
  readonly rescinded: boolean;
  /** The contract that carries it out; null without one. */
  readonly contractId: string | null;
  /** Whether the chair rescinded it, and no meeting has ratified or undone that. */
  readonly awaitsRatification: boolean;
  /** Id of the decision by which the board rescinded it, or ratified that; null without one. */
  readonly rescindedBy: string | null;
  /** The answer of the council to a recommendation, which can change the award; null without one. */
  readonly answer: RecommendationAnswer | 'change' | null;
  /** Who must authorise its award, and what they answered; null if nobody must. */
  readonly authorisation: { readonly authoriserId: string; readonly answer: AuthorisationAnswer | null } | null;
  /** The later decision that took its place; null without one. */
  readonly supersededBy: string | null;
  /** The request that was withdrawn after the approval, and since when; null without one. */
  readonly released: { readonly requestId: string; readonly since: IsoDay } | null;
  /** Whether somebody who chaired the meeting confirmed it. A decision from paper has a confirmation of its own. */
  readonly confirmed: boolean;
  /** Who entered it from paper, and whether it is confirmed or rejected; null for a decision of a meeting. */
  readonly takenOver: {
    readonly enteredBy: string;
    readonly status: 'unconfirmed' | 'confirmed' | 'rejected';
    /** Ids of the persons who had an interest in it. */
    readonly interested: readonly string[];
    /** The decision in the papers of the board; null if it was entered before references were asked for. */
    readonly reference: string | null;
  } | null;
};

export type DecisionCommands = {
  OpenDecision: DecisionEvents['DecisionTaken'] &
    Pick<MeetingEvents['DecisionMinuted'], 'consulted' | 'referredTo' | 'authoriserId' | 'supersedes'> &
    DecisionEvents['AdviceGiven'];
  /** Enters a decision from paper, with its true days. */
  TakeOverDecision: Pick<DecisionEvents['DecisionTaken'], 'boardId' | 'conditions' | 'madeOn' | 'effectiveFrom'> & {
    schoolUrn: Urn;
    award: Award;
    /** Ids of the persons who had an interest in it. */
    interested: string[];
    source: Personal;
    /** The decision in the papers of the board, unique in it. */
    reference: string;
  };
  ConfirmTakenOverDecision: Record<never, never>;
  RejectTakenOverDecision: { reason: Personal };
  DischargeCondition: { conditionId: string; evidence: Personal };
  VoidDischarge: { conditionId: string; reason: Personal };
  /** The chair acts between meetings. The next meeting ratifies or undoes it. */
  RescindDecision: { reason: Personal };
  NoteRatification: { meetingId: string; by: string; on: IsoDay; ratified: boolean };
  NoteRescission: { meetingId: string; by: string; on: IsoDay };
  NoteContract: DecisionEvents['ContractFollowed'];
  NoteRequestWithdrawn: { requestId: string; since: IsoDay };
  /** The council accepts or rejects what the board recommends. Who decided at the meeting cannot answer. */
  AnswerRecommendation: { answer: RecommendationAnswer; reason: Personal };
  /** `answerReason`: the right reason of the council; null if it stays as it is. */
  CorrectRecommendationAnswer: { answer: RecommendationAnswer; answerReason: Personal | null; reason: Personal };
  /** The council accepts with another award. */
  ChangeRecommendation: { award: Award; reason: Personal };
  /** The person whom the board has named authorises what is beyond a level, or refuses it. */
  AnswerAuthorisation: { answer: AuthorisationAnswer; reason: Personal };
  /** `answerReason`: the right reason; null if it stays as it is. */
  CorrectAuthorisation: { answer: AuthorisationAnswer; answerReason: Personal | null; reason: Personal };
  NoteSupersession: DecisionEvents['DecisionSuperseded'];
  CorrectConditions: DecisionEvents['ConditionsCorrected'];
  NoteConsultation: DecisionEvents['PartiesConsulted'];
  NoteScope: DecisionEvents['ApprovalScopeNoted'];
  NoteDeferral: DecisionEvents['DeferralNoted'];
  NoteMessageForSchool: DecisionEvents['MessageForSchoolNoted'];
  NoteComparison: DecisionEvents['AwardComparisonNoted'];
  NoteConfirmation: DecisionEvents['DecisionConfirmed'] & { on: IsoDay };
};

/** What decides whether a decision can be taken over from paper. */
export type TakeOverFacts = {
  /** The board's terms today, the levels of all its terms, and the day since which it decides here; null if the board does not exist. */
  board: { terms: DatedTerms; levels: readonly Code[]; usedSince: IsoDay } | null;
  /** Whether the school was closed on the day on which the decision took effect. */
  school: { closed: boolean } | undefined;
  leader: LeaderForAward | undefined;
  provider: ProviderFacts;
};

/** Ids of the members who decided at the meeting. */
export type AnswerFacts = { decidedBy: readonly string[] };

/** What decides whether the council can change the award that a board recommends. */
export type ChangeFacts = AnswerFacts & Pick<TakeOverFacts, 'leader' | 'provider'> & { terms: DatedTerms | null };

export type DecisionStream = {
  state: Decision;
  commands: DecisionCommands;
  events: DecisionEvents;
  facts: {
    TakeOverDecision: TakeOverFacts;
    AnswerRecommendation: AnswerFacts;
    CorrectRecommendationAnswer: AnswerFacts;
    ChangeRecommendation: ChangeFacts;
    AnswerAuthorisation: AnswerFacts;
    CorrectAuthorisation: AnswerFacts;
  };
  replies: {
    OpenDecision: 'DecisionTaken' | 'DecisionAlreadyOpened';
    NoteRatification: 'RescissionRatified' | 'DecisionRestored' | 'RatificationNotAwaited';
    NoteRescission: 'DecisionRescindedByBoard' | 'AlreadyRescinded';
    NoteContract: 'ContractFollowed';
    NoteSupersession: 'DecisionSuperseded';
    NoteRequestWithdrawn: 'AwardReleased';
    CorrectConditions: 'ConditionsCorrected';
    NoteConfirmation: 'DecisionConfirmed';
    NoteComparison: 'AwardComparisonNoted';
    NoteConsultation: 'PartiesConsulted';
    NoteScope: 'ApprovalScopeNoted';
    NoteDeferral: 'DeferralNoted';
    NoteMessageForSchool: 'MessageForSchoolNoted';
  };
};
