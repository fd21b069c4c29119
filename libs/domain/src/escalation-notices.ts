import type { EscalationRules } from '#domain/board-escalation-rules.events';
import { MAX_CORRECTIONS, MAX_NOTICES } from '#domain/bounds';
import {
  addressText,
  findNotice,
  findNoticeInForce,
  findPowersUntil,
  refusePowersInUse,
} from '#domain/escalation-notice-rules';
import { refuseUnlessOpen } from '#domain/escalation-open';
import type { Notice } from '#domain/escalation-measures.types';
import type { NoticeAddressee, NoticeDays, NoticeLaw } from '#domain/escalation-notices.events';
import type { Escalation, EscalationStream, FormalStepFacts } from '#domain/escalation.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

const findDraft = (state: Escalation, number: number): Notice => {
  const notice = findNotice(state, number);
  refuseUnless(
    notice.state === 'draft',
    'notice-not-a-draft',
    'This notice is not a draft any more. Correct a notice that was sent, or draft another one.',
  );
  return notice;
};

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

/** The days of a notice that was sent on this day. `complyBy`: more time than the rules give; null for the time that they give. */
const findDays = (law: NoticeLaw, sentOn: IsoDay, complyBy: IsoDay | null): NoticeDays => {
  const least = addDays(sentOn, law.complianceDays);
  const last = complyBy ?? least;
  refuseUnless(
    least <= last,
    'too-little-time-to-comply',
    `The rules give until ${least} to comply. Give that day or a later one.`,
  );
  return {
    sentOn,
    complyBy: last,
    representBy: addDays(sentOn, law.representationDays),
    powersUntil: findPowersUntil(law, last),
  };
};

/** The law under which a notice of this kind is given to the school today. Refuses `school-type-unknown` and `notice-not-for-school`. */
const findLaw = ({ rules, classification }: FormalStepFacts, kind: string): NoticeLaw => {
  const { governance, givenBy, law, source, complianceDays, representationDays, powerDays } = findKind(rules, kind);
  refuseUnless(
    classification !== null,
    'school-type-unknown',
    'It is not known whether the school is maintained or an academy. Classify the school with a source first.',
  );
  refuseUnless(
    classification.governance === governance,
    'notice-not-for-school',
    `This kind of notice is for ${governance} schools, and the school is ${classification.governance}. Draft another kind of notice, and discard this draft.`,
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
  DraftNotice: (state, data, { actor }, { rules }) => {
    refuseUnlessOpen(state);
    findKind(rules, data.kind);
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

  SendNotice: (state, { notice: number, sentOn, complyBy }, { actor, today }, facts) => {
    refuseUnlessOpen(state);
    const { kind, addressees, copiedTo, text, draftedBy } = findDraft(state, number);
    refuseUnless(
      draftedBy !== actor,
      'second-person-needed',
      'You drafted the notice. Ask somebody else who may send it.',
    );
    refuseSentDay(state, sentOn, today);
    const law = findLaw(facts, kind);
    const sent = { ...law, ...findDays(law, sentOn, complyBy), ...addressText(addressees, text) };
    const about = { notice: number, kind, addressees: [...addressees], copiedTo: [...copiedTo], draftedBy };
    return [{ type: 'NoticeSent', data: { ...about, ...sent }, occurredOn: sentOn }];
  },

  CorrectNotice: (state, { notice: number, text, sentOn, reason }, { today }) => {
    refuseUnlessOpen(state);
    const { sent, addressees, corrections, ...notice } = findNoticeInForce(state, number);
    refuseWithoutChange(text !== null || (sentOn !== null && sentOn !== sent.sentOn));
    refuseUnless(
      corrections < MAX_CORRECTIONS,
      'too-many-corrections',
      `The notice was corrected ${MAX_CORRECTIONS} times, the most allowed. Keep the last correction.`,
    );
    const day = sentOn ?? sent.sentOn;
    refuseSentDay(state, day, today);
    // Time that was given beyond the rules stays.
    const least = addDays(day, sent.complianceDays);
    const wasMore = addDays(sent.sentOn, sent.complianceDays) < sent.complyBy && least < sent.complyBy;
    const days = findDays(sent, day, wasMore ? sent.complyBy : null);
    refuseUnfitDays(state, number, days);
    const addressed = addressText(addressees, text ?? notice.text);
    return [{ type: 'NoticeCorrected', data: { notice: number, ...days, ...addressed, reason } }];
  },

  LiftNotice: (state, data, { today }) => {
    refuseUnlessOpen(state);
    const { sent } = findNoticeInForce(state, data.notice);
    refuseFutureDay(data.liftedOn, today);
    refuseUnless(
      sent.sentOn <= data.liftedOn,
      'before-the-notice',
      `The notice was sent on ${sent.sentOn}. Give that day or a later one.`,
    );
    refusePowersInUse(state, data.notice);
    return [{ type: 'NoticeLifted', data, occurredOn: data.liftedOn }];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;
