import { refuseWrongConsultation } from '#domain/decision-basis';
import { requireCorrectable } from '#domain/meeting-corrections';
import type { MeetingStream } from '#domain/meeting.types';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';

/** The decision that puts right who was consulted, also after the decision was confirmed, until the minutes are approved. */
export const decideConsultations = {
  CorrectConsultation: (state, { decisionId, consulted, reason }, { today }, facts) => {
    requireCorrectable(state, today);
    const decided = state.decisions.find((minuted) => minuted.decisionId === decisionId);
    refuseUnless(decided !== undefined, 'unknown-decision', 'The meeting has no decision with this id. Check the id.');
    const { itemId, outcome, level } = decided;
    refuseWrongConsultation({ outcome, level, consulted }, state, facts);
    return [{ type: 'ConsultationCorrected', data: { decisionId, itemId, consulted, reason } }];
  },
} satisfies Partial<Decider<MeetingStream>['decide']>;

export const evolveConsultations = {
  ConsultationCorrected: (state) => ({ ...state, corrections: state.corrections + 1 }),
} satisfies Partial<Decider<MeetingStream>['evolve']>;
