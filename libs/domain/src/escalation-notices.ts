import type { EscalationRules } from '#domain/board-escalation-rules.events';
import { MAX_CORRECTIONS, MAX_NOTICES } from '#domain/bounds';
import {
  addressReason,
  addressText,
  findDraft,
  findNotice,
  findNoticeInForce,
  findReplacement,
  pickLaw,
  refuseBeforeEndOfPowers,
  refusePowersInUse,
} from '#domain/escalation-notice-rules';
import { correctDays, findDays, refuseUnfitDays } from '#domain/escalation-notice-days';
import { refuseUnlessOpen } from '#domain/escalation-open';
import { refuseSucceededSchool } from '#domain/escalation-succession';
import type { Governance } from '#domain/vocabulary';
import type { NoticeAddressee, NoticeLaw } from '#domain/escalation-notices.events';
import type { Escalation, EscalationStream } from '#domain/escalation.types';
import { refuseFutureDay, refuseWithoutChange } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

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
    refuseBeforeEndOfPowers(state, number, liftedOn);
    const data = { notice: number, liftedOn, ...addressReason(addressees, reason) };
    return [{ type: 'NoticeLifted', data, occurredOn: liftedOn }];
  },

  ReinstateNotice: (state, { notice: number, reason }, { actor }) => {
    refuseUnlessOpen(state);
    const { state: now, sent, addressees, endedBy } = findNotice(state, number);
    refuseUnless(
      sent !== null && (now === 'lifted' || now === 'withdrawn'),
      'notice-not-ended',
      'This notice was not lifted or withdrawn. Give the number of a notice that has ended.',
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
