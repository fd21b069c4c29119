import { endFormalStep } from '#domain/contract-circumstance-answers';
import { passLateConcernOn } from '#domain/contract-alliance';
import { leadDaysEvent } from '#domain/contract-days';
import type { ContractStream } from '#domain/contract.types';
import type { Decider } from '#kernel/decider';

/** A reply to terms that no longer apply: the money or days are being released. */
const earlierReply = (about: 'money' | 'days', from: string, reply: 'confirmed' | 'refused') =>
  [{ type: 'EarlierReplyNoted', data: { about, from, reply } }] as const;

/**
 * Decisions on replies from the fund, the leader and escalations. They are recorded in every state, because a refused command between
 * streams would leave no record.
 */
export const decideReplies = {
  // A fund and a leader reply in the order of what they were asked, so the reply to a release comes before that to a later request.
  NoteFundsCommitted: ({ releasing }, data) =>
    releasing.funds.includes(data.fundId)
      ? earlierReply('money', data.fundId, 'confirmed')
      : [{ type: 'FundingConfirmed', data }],
  NoteCommitmentDeclined: ({ releasing }, data) =>
    releasing.funds.includes(data.fundId)
      ? earlierReply('money', data.fundId, 'refused')
      : [{ type: 'FundingRefused', data }],
  NoteDaysReserved: (state, data, { today }) => {
    if (state.releasing.leaders.includes(data.leaderId)) return earlierReply('days', data.leaderId, 'confirmed');
    const isComplete = state.reservations.every(
      ({ leaderId, status }) => leaderId === data.leaderId || status === 'confirmed',
    );
    if (state.startedOn === null) return [{ type: isComplete ? 'DaysConfirmed' : 'TeamDaysConfirmed', data }];
    const joined = state.team.find(({ leaderId }) => leaderId === data.leaderId);
    const isNew = state.reservations.some(
      ({ leaderId, status }) => leaderId === data.leaderId && status !== 'confirmed',
    );
    const isTransferred = joined !== undefined && isNew && state.ended === null;
    return [
      { type: 'TeamDaysConfirmed', data },
      ...(isTransferred ? [leadDaysEvent(state, -joined.halfDays, today)] : []),
    ];
  },
  NoteReservationDeclined: ({ releasing, startedOn }, data) =>
    releasing.leaders.includes(data.leaderId)
      ? earlierReply('days', data.leaderId, 'refused')
      : [{ type: startedOn === null ? 'DaysRefused' : 'TeamDaysRefused', data }],
  NoteConcern: (state, { allianceId, ...data }) => [
    { type: 'ConcernNoted', data },
    ...passLateConcernOn(state, data.escalationId, allianceId),
  ],
  SettleConcern: (state, data, { today: endedOn }) => {
    const { escalationId } = data;
    const ended = endFormalStep(state, { escalationId, endedOn, how: 'resolution' });
    return [{ type: 'ConcernSettled', data }, ...(ended.data.circumstanceIds.length === 0 ? [] : [ended])];
  },
  NotePayment: (_, data) => [{ type: 'PaymentNoted', data }],
  NotePaymentVoided: (_, data) => [{ type: 'PaymentVoidNoted', data }],
  NotePriceLowered: (_, data) => [{ type: 'PriceLowered', data }],
  NoteCorrectedRecovery: (_, data) => [{ type: 'RecoveryCorrectionNoted', data }],
  NoteRecovery: (_, data) => [{ type: 'RecoveryNoted', data }],
  NoteMoneySettled: (_, data) => [{ type: 'MoneySettled', data }],
  NoteDaysSettled: ({ startedOn, ended, settling }, data) => {
    const isRunning = startedOn !== null && ended === null;
    const isComplete = settling.every((leaderId) => leaderId === data.leaderId);
    return [{ type: isComplete && !isRunning ? 'DaysSettled' : 'TeamDaysSettled', data }];
  },
} satisfies Partial<Decider<ContractStream>['decide']>;
