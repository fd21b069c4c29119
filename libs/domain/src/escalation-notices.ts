import type { EscalationRules } from '#domain/board-escalation-rules.events';
import { MAX_CORRECTIONS, MAX_NOTICES } from '#domain/bounds';
import {
  addressReason,
  addressText,
  findDraft,
  findNotice,
  findNoticeInForce,
  findPowersUntil,
  findReplacement,
  pickLaw,
  refuseBeforePowersEnded,
  refusePowersInUse,
} from '#domain/escalation-notice-rules';
import { refuseUnlessOpen } from '#domain/escalation-open';
import type { SentNotice } from '#domain/escalation-measures.types';
import { refuseSucceededSchool } from '#domain/escalation-succession';
import type { Governance } from '#domain/vocabulary';
import type { NoticeAddressee, NoticeDays, NoticeLaw } from '#domain/escalation-notices.events';
import type { Escalation, EscalationStream } from '#domain/escalation.types';
import { chooseLater, refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

const findKind = ({ noticeKinds }: EscalationRules, kind: string): EscalationRules['noticeKinds'][number] => {
  const found = noticeKinds.find(({ code }) => code === kind);
  refuseUnless(
    found !== undefined,
    'unknown-notice-kind',
    `The board's rules have no such kind of notice. Give one of these: ${noticeKinds.map(({ code }) => code).join(', ')}.`,
  );
  return found;
};

/** Refuses `addressee-needed`. */
const refuseWithoutAddressee = (addressees: readonly NoticeAddressee[]): void =>
  refuseUnless(
    addressees.length > 0,
    'addressee-needed',
    'A notice is addressed to somebody. Name the school, its responsible body or both.',
  );

/** How the periods of a notice run: from a first day, and with a least last day for a text that those addressed did not have before. */
interface Periods {
  readonly sentOn: IsoDay;
  /** The first day of the periods. */
  readonly from: IsoDay;
  /** More time than the rules give; null for the time that they give. */
  readonly complyBy: IsoDay | null;
}

/** The days of a notice. Refuses `too-little-time-to-comply`. */
const findDays = (law: NoticeLaw, { sentOn, from, complyBy }: Periods): NoticeDays => {
  const least = addDays(from, law.complianceDays);
  const last = complyBy ?? least;
  refuseUnless(
    least <= last,
    'too-little-time-to-comply',
    `The rules give until ${least} to comply, counted from ${from}. Give that day or a later one.`,
  );
  return {
    sentOn,
    complyBy: last,
    representBy: addDays(from, law.representationDays),
    powersUntil: findPowersUntil(law, last),
  };
};

/**
 * The days of a notice after a correction. Those addressed get the whole time again, from today, for another text and after a correction that would give them
 * less time than they had.
 */
const correctDays = (
  law: NoticeLaw,
  sent: SentNotice,
  {
    sentOn,
    complyBy,
    hasNewText,
    today,
  }: Omit<Periods, 'from'> & { readonly hasNewText: boolean; readonly today: IsoDay },
): NoticeDays => {
  const givesLess = sentOn < sent.sentOn || (complyBy !== null && complyBy < sent.complyBy);
  const from = hasNewText || givesLess ? today : sentOn;
  // Time that was given beyond the rules stays.
  const usual = sentOn === sent.sentOn ? sent.complyBy : addDays(sentOn, law.complianceDays);
  const wasMore = addDays(sent.sentOn, sent.complianceDays) < sent.complyBy ? sent.complyBy : usual;
  const least = addDays(from, law.complianceDays);
  const days = findDays(law, { sentOn, from, complyBy: complyBy ?? chooseLater(least, chooseLater(usual, wasMore)) });
  return sentOn === sent.sentOn ? { ...days, representBy: chooseLater(days.representBy, sent.representBy) } : days;
};

/** The law under which a notice of this kind is given to a school under this law, by the rules of the day on which it is sent. Refuses `notice-not-for-school`. */
const findLaw = (rules: EscalationRules, kind: string, ofSchool: Governance): NoticeLaw => {
  const { governance, givenBy, law, source, complianceDays, representationDays, powerDays } = findKind(rules, kind);
  refuseUnless(
    ofSchool === governance,
    'notice-not-for-school',
    `This kind of notice is for ${governance} schools, and the school is ${ofSchool}. Draft another kind of notice, and discard this draft.`,
  );
  return { governance, givenBy, law, source, caution: rules.caution, complianceDays, representationDays, powerDays };
};

const refuseSentDay = ({ step, stepOn }: Escalation, sentOn: IsoDay, today: IsoDay): void => {
  refuseUnless(
    step === 'formal-step' && stepOn !== null,
    'notice-needs-formal-step',
    'A notice follows a formal step, and none is taken. Propose the formal step and have it approved first.',
  );
  refuseFutureDay(sentOn, today);
  refuseUnless(
    stepOn <= sentOn,
    'notice-before-formal-step',
    `The formal step was taken on ${stepOn}. Give that day or a later one.`,
  );
};

/** Refuses `correction-breaks-later-entry` if a representation or a power would no longer fit the days of the notice. */
const refuseUnfitDays = (state: Escalation, number: number, { sentOn, complyBy, powersUntil }: NoticeDays): void => {
  const hasEarlierReply = state.representations.some(
    ({ notice, receivedOn }) => notice === number && receivedOn < sentOn,
  );
  const hasUnfitPower = state.powers.some(
    ({ notice, from }) => notice === number && (from <= complyBy || (powersUntil !== null && powersUntil < from)),
  );
  refuseUnless(
    !hasEarlierReply && !hasUnfitPower,
    'correction-breaks-later-entry',
    'A representation or a power that is recorded does not fit this day of the notice. Correct that first, or give another day.',
  );
};

/** Decisions on formal notices. */
export const decideNotices = {
  DraftNotice: (state, data, { actor }, facts) => {
    refuseUnlessOpen(state);
    refuseSucceededSchool(facts);
    findKind(facts.rules, data.kind);
    refuseWithoutAddressee(data.addressees);
    refuseUnless(
      state.notices.length < MAX_NOTICES,
      'too-many-notices',
      `The concern has ${MAX_NOTICES} notices, the most allowed. Resolve it, and raise another concern.`,
    );
    return [{ type: 'NoticeDrafted', data: { ...data, draftedBy: actor } }];
  },

  RedraftNotice: (state, data, { actor }) => {
    refuseUnlessOpen(state);
    const { corrections } = findDraft(state, data.notice);
    refuseWithoutAddressee(data.addressees);
    refuseUnless(
      corrections < MAX_CORRECTIONS,
      'too-many-corrections',
      `The draft was changed ${MAX_CORRECTIONS} times, the most allowed. Send it as it is, or draft another one.`,
    );
    return [{ type: 'NoticeRedrafted', data: { ...data, draftedBy: actor } }];
  },

  DiscardNotice: (state, data) => {
    refuseUnlessOpen(state);
    findDraft(state, data.notice);
    return [{ type: 'NoticeDiscarded', data }];
  },

  SendNotice: (state, { notice: number, sentOn, complyBy, lateReason }, { actor, today }, facts) => {
    refuseUnlessOpen(state);
    const { kind, addressees, copiedTo, text, draftedBy } = findDraft(state, number);
    refuseUnless(
      draftedBy !== actor,
      'second-person-needed',
      'You drafted the notice. Ask somebody else who may send it.',
    );
    refuseSucceededSchool(facts);
    refuseSentDay(state, sentOn, today);
    const { rules, classification } = facts;
    refuseUnless(
      classification !== null,
      'school-type-unknown',
      'It is not known whether the school is maintained or an academy. Classify the school with a source first.',
    );
    const law = findLaw(rules, kind, classification.governance);
    const days = findDays(law, { sentOn, from: lateReason === null ? today : sentOn, complyBy });
    const about = { notice: number, kind, addressees: [...addressees], copiedTo: [...copiedTo], draftedBy };
    const data = { ...about, ...law, ...days, ...addressText(addressees, text), lateReason };
    return [{ type: 'NoticeSent', data, occurredOn: sentOn }];
  },

  CorrectNotice: (state, { notice: number, draft, sentOn, complyBy, reason }, { actor, today }, { rules }) => {
    refuseUnlessOpen(state);
    const notice = findNoticeInForce(state, number);
    const { sent, kind, addressees, corrections } = notice;
    refuseWithoutChange(
      draft !== null ||
        (sentOn !== null && sentOn !== sent.sentOn) ||
        (complyBy !== null && complyBy !== sent.complyBy),
    );
    refuseUnless(
      corrections < MAX_CORRECTIONS,
      'too-many-corrections',
      `The notice was corrected ${MAX_CORRECTIONS} times, the most allowed. Keep the last correction.`,
    );
    refuseUnless(
      notice.draftedBy !== actor,
      'second-person-needed',
      'You drafted the notice. Ask somebody else who may send notices to correct it.',
    );
    const { text, draftedBy } = draft === null ? notice : findReplacement(state, notice, { draft, actor });
    const day = sentOn ?? sent.sentOn;
    refuseSentDay(state, day, today);
    // The rules of another day can give other periods.
    const law = day === sent.sentOn ? pickLaw(sent) : findLaw(rules, kind, sent.governance);
    const days = correctDays(law, sent, { sentOn: day, complyBy, hasNewText: draft !== null, today });
    refuseUnfitDays(state, number, days);
    const texts = { ...addressText(addressees, text), ...addressReason(addressees, reason) };
    return [{ type: 'NoticeCorrected', data: { notice: number, draft, draftedBy, ...law, ...days, ...texts } }];
  },

  LiftNotice: (state, { notice: number, liftedOn, reason }, { today }) => {
    refuseUnlessOpen(state);
    const { sent, addressees } = findNoticeInForce(state, number);
    refuseFutureDay(liftedOn, today);
    refuseUnless(
      sent.sentOn <= liftedOn,
      'before-the-notice',
      `The notice was sent on ${sent.sentOn}. Give that day or a later one.`,
    );
    refusePowersInUse(state, number);
    refuseBeforePowersEnded(state, number, liftedOn);
    const data = { notice: number, liftedOn, ...addressReason(addressees, reason) };
    return [{ type: 'NoticeLifted', data, occurredOn: liftedOn }];
  },

  ReinstateNotice: (state, { notice: number, reason }, { actor }) => {
    refuseUnlessOpen(state);
    const { state: now, sent, addressees, endedBy } = findNotice(state, number);
    refuseUnless(
      sent !== null && (now === 'lifted' || now === 'withdrawn'),
      'notice-not-ended',
      'This notice was not lifted or withdrawn, so it cannot come into force again.',
    );
    refuseUnless(
      endedBy !== actor,
      'second-person-needed',
      'You lifted or withdrew the notice. Ask somebody else who may send notices to bring it into force again.',
    );
    refuseUnless(
      state.step === 'formal-step' && state.stepOn !== null && state.stepOn <= sent.sentOn,
      'notice-needs-formal-step',
      'The formal step that the notice followed was taken back. Take a formal step again, and give another notice.',
    );
    const representations = state.representations.flatMap((each, place) =>
      each.notice === number && each.outcome === 'withdrawn' ? place + 1 : [],
    );
    return [
      { type: 'NoticeReinstated', data: { notice: number, representations, ...addressReason(addressees, reason) } },
    ];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;
