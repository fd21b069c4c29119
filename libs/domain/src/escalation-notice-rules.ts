import type { Notice, SentNotice } from '#domain/escalation-measures.types';
import type { AddressedText, NoticeAddressee, NoticeLaw } from '#domain/escalation-notices.events';
import type { Escalation } from '#domain/escalation.types';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import { addDays, type IsoDay } from '#kernel/time';

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
