import type { Notice, SentNotice } from '#domain/escalation-measures.types';
import type {
  AddressedReason,
  AddressedText,
  NoticeAddressee,
  NoticeDays,
  NoticeLaw,
} from '#domain/escalation-notices.events';
import type { Escalation } from '#domain/escalation.types';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';
import { isSameList } from '#domain/shared-rules';

/** The notice with this number. Refuses `unknown-notice`. */
export const findNotice = ({ notices }: Pick<Escalation, 'notices'>, number: number): Notice => {
  const notice = notices[number - 1];
  refuseUnless(
    notice !== undefined,
    'unknown-notice',
    `The concern has ${notices.length} notices. Give the number of one of them, from 1.`,
  );
  return notice;
};

/** The notice with this number, as it was sent. Refuses `unknown-notice` and `notice-not-in-force`. */
export const findNoticeInForce = (
  state: Pick<Escalation, 'notices'>,
  number: number,
): Notice & { readonly sent: SentNotice } => {
  const notice = findNotice(state, number);
  const { sent } = notice;
  refuseUnless(
    sent !== null && notice.state === 'in-force',
    'notice-not-in-force',
    'This notice is not in force: it was not sent, or it was withdrawn or lifted. Give a notice that is in force.',
  );
  return { ...notice, sent };
};

/** The law of a notice, without anything else. */
export const pickLaw = (sent: NoticeLaw): NoticeLaw => ({
  governance: sent.governance,
  givenBy: sent.givenBy,
  law: sent.law,
  source: sent.source,
  caution: sent.caution,
  complianceDays: sent.complianceDays,
  representationDays: sent.representationDays,
  powerDays: sent.powerDays,
});

/** The days of a notice, without anything else. */
export const pickDays = ({ sentOn, complyBy, representBy, powersUntil }: NoticeDays): NoticeDays => ({
  sentOn,
  complyBy,
  representBy,
  powersUntil,
});

/** The reason for each of those addressed. */
export const addressReason = (addressees: readonly NoticeAddressee[], reason: Personal): AddressedReason => ({
  reason,
  reasonForSchool: addressees.includes('school') ? reason : null,
  reasonForResponsibleBody: addressees.includes('responsible-body') ? reason : null,
});

/** The text for each of those addressed. */
export const addressText = (addressees: readonly NoticeAddressee[], text: Personal): AddressedText => ({
  text,
  forSchool: addressees.includes('school') ? text : null,
  forResponsibleBody: addressees.includes('responsible-body') ? text : null,
});

/** The last day on which powers can be used; null without limit. */
export const findPowersUntil = ({ powerDays }: Pick<NoticeLaw, 'powerDays'>, complyBy: IsoDay): IsoDay | null =>
  powerDays === null ? null : addDays(complyBy, powerDays);

/** Refuses `powers-in-use`: no power exists without its notice. */
export const refusePowersInUse = ({ powers, powerProposal }: Escalation, number: number): void =>
  refuseUnless(
    powers.every(({ notice, endedOn }) => notice !== number || endedOn !== null) && powerProposal?.notice !== number,
    'powers-in-use',
    'Powers are used or proposed because of this notice. End them, or withdraw the proposal, first.',
  );

/** Refuses `before-power-ended`: a notice lasts as long as its powers. */
export const refuseBeforeEndOfPowers = ({ powers }: Escalation, number: number, day: IsoDay): void => {
  const last = powers
    .flatMap(({ notice, endedOn }) => (notice === number && endedOn !== null ? endedOn : []))
    .toSorted()
    .at(-1);
  refuseUnless(
    last === undefined || last <= day,
    'before-power-ended',
    `A power because of this notice ended on ${last}. Give that day or a later one.`,
  );
};

/**
 * The draft whose text a notice gets, which another person has drafted for the same addressees. Refuses `unknown-notice`, `notice-not-a-draft`,
 * `draft-does-not-fit` and `second-person-needed`.
 */
export const findReplacement = (
  state: Pick<Escalation, 'notices'>,
  { kind, addressees }: Notice,
  { draft, actor }: { readonly draft: number; readonly actor: string },
): Notice => {
  const found = findDraft(state, draft);
  refuseUnless(
    found.kind === kind && isSameList(found.addressees.toSorted(), addressees.toSorted()),
    'draft-does-not-fit',
    'The draft is of another kind, or addressed to others than the notice. Replace the draft with one that fits.',
  );
  refuseUnless(
    found.draftedBy !== actor,
    'second-person-needed',
    'You drafted the new text. Ask somebody else who may send notices to record it.',
  );
  return found;
};

/** The draft with this number. Refuses `unknown-notice` and `notice-not-a-draft`. */
export const findDraft = (state: Pick<Escalation, 'notices'>, number: number): Notice => {
  const notice = findNotice(state, number);
  refuseUnless(
    notice.state === 'draft',
    'notice-not-a-draft',
    'This notice is not a draft any more. Correct a notice that was sent, or draft another one.',
  );
  return notice;
};
