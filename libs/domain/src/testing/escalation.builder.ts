import { PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';
import type { EscalationEvents, Step } from '#domain/escalation.events';
import type { Classification } from '#domain/school.types';
import type { NewEvent } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { personalToken } from '#kernel/testing/personal-token';

type EscalationEvent = NewEvent<EscalationEvents>;

export const CONSULTEE = personalToken('Diocese of Exeter');

export const MAINTAINED: Classification = {
  governance: 'maintained',
  consultees: [CONSULTEE],
  source: 'register: type 05',
};

/** What has to be entered once before a formal step about a school with one consultee, for `EnterChecklistItem`. */
export const CHECKLIST_INPUT = PUBLISHED_ESCALATION_RULES.rules.checklist.map(({ code: item, perConsultee }) => ({
  item,
  consultee: perConsultee ? 1 : null,
  finding: personalToken(`Done: ${item}`),
}));

/** Every item of the published checklist, for a school with these consultees. */
export const checklistEntries = (...consultees: readonly Personal[]): EscalationEvent[] =>
  PUBLISHED_ESCALATION_RULES.rules.checklist.flatMap(({ code: item, perConsultee }) =>
    (perConsultee ? consultees : [null]).map((consultee) => ({
      type: 'ChecklistItemEntered',
      data: { item, consultee, finding: personalToken(`Done: ${item}`), on: '2012-01-09' },
    })),
  );

/** A step that `clerk-1` proposed. */
export const createProposal = (step: Step['step'], more: Partial<Step> = {}): EscalationEvent => ({
  type: 'StepProposed',
  data: {
    ...{ step, addressee: 'local authority', consultees: [], reason: personalToken('No answer'), reliedOn: null },
    ...{ answerDueOn: '2012-01-09', urgency: null, proposedBy: 'clerk-1', ...more },
  },
});

/** A step that `clerk-1` proposed and the chair took. */
export const takeStep = (step: Step['step']): EscalationEvent[] => {
  const proposed = createProposal(step);
  const approval = { approvedBy: 'chair-1', approvedAs: 'chair', decisionId: null } as const;
  return [proposed, { type: 'ConcernEscalated', data: { ...proposed.data, ...approval } } as EscalationEvent];
};

const concernRaised: EscalationEvent = {
  type: 'ConcernRaised',
  data: {
    ...{ contractId: null, boardId: 'board-1', schoolUrn: '110001', leaderPersonId: null, homeSchoolUrn: null },
    ...{ provider: null, kind: 'leadership', raisedBy: 'officer', aimIds: [], answerDueOn: '2012-01-09' },
    detail: personalToken('The third head in a year'),
  },
};

/** A concern about a school that the board and the responsible body could not settle. */
export const beforeFormalStep = (): EscalationEvent[] => [
  concernRaised,
  ...takeStep('board-review'),
  ...takeStep('responsible-body'),
];
