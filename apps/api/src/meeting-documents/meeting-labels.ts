import type { ConsultedParty } from '#domain/board-decision-rules.events';
import type { RedactedPart } from '#domain/meeting-minutes.events';
import type { DecisionRule, ItemKind, Outcome } from '#domain/vocabulary';

/** Outcomes in the words of the minutes. */
export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  approve: 'Approved',
  'approve-with-conditions': 'Approved with conditions',
  'approve-in-part': 'Approved in part',
  recommend: 'Recommended to the council',
  'monitor-only': 'To be monitored only',
  defer: 'Deferred',
  decline: 'Declined',
  'refer-on': 'Referred on',
  'unable-to-assess': 'Not assessed',
  continue: 'Support continues',
  vary: 'Support to be varied',
  extend: 'Support extended',
  'replace-provider': 'Provider to be replaced',
  end: 'Support to end',
  escalate: 'Escalated',
  rescind: 'Rescinded',
  'take-step': 'Step to be taken',
  resolve: 'Resolved',
  ratify: 'Ratified',
  'approve-corrected': 'Approved with corrections',
  note: 'Noted',
  agree: 'Agreed',
  'not-agree': 'Not agreed',
};

export const ITEM_KIND_LABELS: Readonly<Record<ItemKind, string>> = {
  request: 'Request for support',
  review: 'Review',
  escalation: 'Concern',
  ratification: "Chair's action",
  minutes: 'Minutes',
  other: 'Other business',
};

export const CONSULTED_LABELS: Readonly<Record<ConsultedParty, string>> = {
  'school-head': 'Headteacher',
  'chair-of-governors': 'Chair of governors',
  'responsible-body': 'Responsible body',
  consultee: 'Consultee',
  council: 'Council',
  'regional-director': 'Regional director',
  other: 'Somebody else',
};

export const RULE_LABELS: Readonly<Record<DecisionRule, string>> = {
  majority: 'by the majority of the votes',
  'two-thirds': 'by two thirds of the votes',
  consensus: 'by consensus',
};

/** In place of what the published minutes leave out. */
export const REDACTED_LABELS: Readonly<Record<RedactedPart, string>> = {
  school: '[name of the school withheld]',
  texts: '[text withheld]',
  item: 'This item is withheld from the published minutes.',
};
