import { MAX_CORRECTIONS, MAX_REPRESENTATIONS } from '#domain/bounds';
import { refuseUnlessOpen } from '#domain/escalation-open';
import type { Representation } from '#domain/escalation-measures.types';
import {
  addressText,
  findNotice,
  findNoticeInForce,
  findPowersUntil,
  refusePowersInUse,
} from '#domain/escalation-notice-rules';
import type { Escalation, EscalationCommands, EscalationStream } from '#domain/escalation.types';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

const findRepresentation = ({ representations }: Escalation, number: number): Representation => {
  const found = representations[number - 1];
  refuseUnless(
    found !== undefined,
    'unknown-representation',
    `The concern has ${representations.length} representations. Give the number of one of them, from 1.`,
  );
  return found;
};

const refuseReceivedDay = (receivedOn: IsoDay, sentOn: IsoDay, today: IsoDay): void => {
  refuseFutureDay(receivedOn, today);
  refuseUnless(
    sentOn <= receivedOn,
    'before-the-notice',
    `The notice was sent on ${sentOn}. Give that day or a later one.`,
  );
};

/** What a modified notice says and until when it is complied with. Refuses `modification-needed` and `less-time-to-comply`. */
const modifyNotice = (
  state: Escalation,
  number: number,
  { text, complyBy }: Pick<EscalationCommands['AnswerRepresentation'], 'text' | 'complyBy'>,
) => {
  const { sent, addressees, ...notice } = findNoticeInForce(state, number);
  refuseUnless(
    text !== null || complyBy !== null,
    'modification-needed',
    'Say how the notice is modified: give its whole new text, a later day to comply, or both.',
  );
  refuseUnless(
    complyBy === null || sent.complyBy <= complyBy,
    'less-time-to-comply',
    `The notice gives until ${sent.complyBy} to comply. Give that day or a later one.`,
  );
  refusePowersInUse(state, number);
  const last = complyBy ?? sent.complyBy;
  const days = { complyBy: last, powersUntil: findPowersUntil(sent, last) };
  return {
    type: 'NoticeModified' as const,
    data: { notice: number, ...days, ...addressText(addressees, text ?? notice.text) },
  };
};

/** Decisions on what those addressed say against a notice. */
export const decideRepresentations = {
  MakeRepresentation: (state, data, { today }) => {
    refuseUnlessOpen(state);
    const { sent, addressees } = findNoticeInForce(state, data.notice);
    refuseUnless(
      addressees.includes(data.by),
      'not-addressed',
      `The notice is addressed to: ${addressees.join(', ')}. Only those addressed can make representations. Answer the concern instead.`,
    );
    refuseReceivedDay(data.receivedOn, sent.sentOn, today);
    refuseUnless(
      state.representations.length < MAX_REPRESENTATIONS,
      'too-many-representations',
      `The concern has ${MAX_REPRESENTATIONS} representations, the most allowed. Answer the concern instead.`,
    );
    const late = sent.representBy < data.receivedOn;
    return [{ type: 'RepresentationMade', data: { ...data, late }, occurredOn: data.receivedOn }];
  },

  CorrectRepresentation: (state, data, { actor, roles, today }) => {
    refuseUnlessOpen(state);
    const { notice, personId, outcome, corrections } = findRepresentation(state, data.representation);
    refuseUnless(
      personId === actor || roles.includes('clerk'),
      'not-your-representation',
      'Somebody else recorded this representation. Ask that person or the clerk to correct it.',
    );
    refuseUnless(
      outcome === null,
      'representation-answered',
      'This representation is answered. Make another one if there is more to say.',
    );
    refuseUnless(
      corrections < MAX_CORRECTIONS,
      'too-many-corrections',
      `The representation was corrected ${MAX_CORRECTIONS} times, the most allowed. Keep the last correction.`,
    );
    const { sent } = findNoticeInForce(state, notice);
    refuseReceivedDay(data.receivedOn, sent.sentOn, today);
    return [{ type: 'RepresentationCorrected', data: { ...data, late: sent.representBy < data.receivedOn } }];
  },

  AnswerRepresentation: (state, { text, complyBy, ...data }, { today }) => {
    refuseUnlessOpen(state);
    const { notice, receivedOn, outcome } = findRepresentation(state, data.representation);
    refuseUnless(
      outcome === null,
      'representation-answered',
      'This representation is answered. Correct or lift the notice if something else holds now.',
    );
    refuseFutureDay(data.answeredOn, today);
    refuseUnless(
      receivedOn <= data.answeredOn,
      'before-the-representation',
      `The representation was received on ${receivedOn}. Give that day or a later one.`,
    );
    const answered = {
      type: 'RepresentationAnswered' as const,
      data: { ...data, notice },
      occurredOn: data.answeredOn,
    };
    if (data.outcome === 'modified') return [answered, modifyNotice(state, notice, { text, complyBy })];
    refuseUnless(
      text === null && complyBy === null,
      'notice-stays-as-it-is',
      'Only a notice that is modified gets a new text or day. Leave both out, or answer that the notice is modified.',
    );
    if (data.outcome === 'withdrawn' && findNotice(state, notice).state === 'in-force')
      refusePowersInUse(state, notice);
    return [answered];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;
