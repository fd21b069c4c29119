import { MAX_CORRECTIONS, MAX_REPRESENTATIONS } from '#domain/bounds';
import { refuseUnlessOpen } from '#domain/escalation-open';
import type { Representation } from '#domain/escalation-measures.types';
import {
  addressReason,
  addressText,
  findNotice,
  findNoticeInForce,
  findPowersUntil,
  findReplacement,
  refuseBeforeEndOfPowers,
  refusePowersInUse,
} from '#domain/escalation-notice-rules';
import type { Escalation, EscalationCommands, EscalationStream } from '#domain/escalation.types';
import { chooseLater, refuseFutureDay } from '#domain/shared-rules';
import type { CommandContext, Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

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

/**
 * What a modified notice says and until when it is complied with: another text gives the whole time again. Refuses `modification-needed` and
 * `less-time-to-comply`.
 */
const modifyNotice = (
  state: Escalation,
  number: number,
  { draft, complyBy }: Pick<EscalationCommands['AnswerRepresentation'], 'draft' | 'complyBy'>,
  { actor, today }: Pick<CommandContext, 'actor' | 'today'>,
) => {
  const notice = findNoticeInForce(state, number);
  const { sent, addressees } = notice;
  refuseUnless(
    draft !== null || complyBy !== null,
    'modification-needed',
    'Say how the notice is modified: give the draft with its whole new text, a later day to comply, or both.',
  );
  refuseUnless(
    complyBy === null || sent.complyBy <= complyBy,
    'less-time-to-comply',
    `The notice gives until ${sent.complyBy} to comply. Give that day or a later one.`,
  );
  refusePowersInUse(state, number);
  const { text, draftedBy } = draft === null ? notice : findReplacement(state, notice, { draft, actor });
  const extend = (day: IsoDay, days: number): IsoDay => (draft === null ? day : chooseLater(day, addDays(today, days)));
  const last = extend(complyBy ?? sent.complyBy, sent.complianceDays);
  const days = {
    sentOn: sent.sentOn,
    complyBy: last,
    representBy: extend(sent.representBy, sent.representationDays),
    powersUntil: findPowersUntil(sent, last),
  };
  return {
    type: 'NoticeModified' as const,
    data: { notice: number, draft, draftedBy, ...days, ...addressText(addressees, text) },
  };
};

/** Whether this person records what came by letter, and so for others and for earlier days. */
const recordsLetters = ({ roles }: Pick<CommandContext, 'roles'>): boolean =>
  roles.includes('clerk') || roles.includes('la-officer');

/** Refuses `not-received-today`: whoever acts for a side makes a representation on the day of recording. */
const refuseEarlierDay = (isSame: boolean, context: Pick<CommandContext, 'roles'>): void =>
  refuseUnless(
    isSame || recordsLetters(context),
    'not-received-today',
    'What you say is received on the day on which you record it. Leave the day out, or ask the clerk or the council to record what came earlier.',
  );

/** Decisions on what those addressed say against a notice. */
export const decideRepresentations = {
  MakeRepresentation: (state, { by, receivedOn: given, text, ...data }, context) => {
    refuseUnlessOpen(state);
    const { sent, addressees } = findNoticeInForce(state, data.notice);
    refuseUnless(
      by !== null,
      'represented-side-needed',
      'Say for whom the representation is made: for the school, or for its responsible body.',
    );
    refuseUnless(
      addressees.includes(by),
      'not-addressed',
      `The notice is addressed to: ${addressees.join(', ')}. Only those addressed can make representations. Answer the concern instead.`,
    );
    const receivedOn = given ?? context.today;
    refuseEarlierDay(receivedOn === context.today, context);
    refuseReceivedDay(receivedOn, sent.sentOn, context.today);
    refuseUnless(
      state.representations.filter((each) => each.notice === data.notice && each.by === by).length <
        MAX_REPRESENTATIONS,
      'too-many-representations',
      `This side made ${MAX_REPRESENTATIONS} representations against the notice, the most allowed. Answer the concern instead.`,
    );
    const late = sent.representBy < receivedOn;
    const made = { ...data, by, receivedOn, late, ...addressText([by], text) };
    return [{ type: 'RepresentationMade', data: made, occurredOn: receivedOn }];
  },

  CorrectRepresentation: (state, { representation: number, text, receivedOn: given, reason }, context) => {
    refuseUnlessOpen(state);
    const { notice, by, personId, receivedOn: before, outcome, corrections } = findRepresentation(state, number);
    refuseUnless(
      personId === context.actor || context.roles.includes('clerk'),
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
    const receivedOn = given ?? before;
    refuseEarlierDay(receivedOn === before, context);
    refuseReceivedDay(receivedOn, sent.sentOn, context.today);
    const late = sent.representBy < receivedOn;
    const texts = { ...addressText([by], text), ...addressReason([by], reason) };
    return [{ type: 'RepresentationCorrected', data: { representation: number, receivedOn, late, ...texts } }];
  },

  AnswerRepresentation: (state, { draft, complyBy, answer, ...data }, context) => {
    refuseUnlessOpen(state);
    const { notice, by, receivedOn, outcome } = findRepresentation(state, data.representation);
    refuseUnless(
      outcome === null,
      'representation-answered',
      'This representation is answered. Correct or lift the notice if something else holds now.',
    );
    refuseFutureDay(data.answeredOn, context.today);
    refuseUnless(
      receivedOn <= data.answeredOn,
      'before-the-representation',
      `The representation was received on ${receivedOn}. Give that day or a later one.`,
    );
    const answered = {
      type: 'RepresentationAnswered' as const,
      data: { ...data, notice, ...addressText([by], answer) },
      occurredOn: data.answeredOn,
    };
    if (data.outcome === 'modified') return [answered, modifyNotice(state, notice, { draft, complyBy }, context)];
    refuseUnless(
      draft === null && complyBy === null,
      'notice-stays-as-it-is',
      'Only a notice that is modified gets a new text or day. Leave both out, or answer that the notice is modified.',
    );
    if (data.outcome === 'withdrawn' && findNotice(state, notice).state === 'in-force') {
      refusePowersInUse(state, notice);
      refuseBeforeEndOfPowers(state, notice, data.answeredOn);
    }
    return [answered];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;
