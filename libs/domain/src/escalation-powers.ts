import type { FormalPower } from '#domain/board-escalation-rules.events';
import { MAX_CORRECTIONS, MAX_POWERS } from '#domain/bounds';
import { refuseUnlessOpen } from '#domain/escalation-open';
import type { PowerUse, SentNotice } from '#domain/escalation-measures.types';
import { findNoticeInForce } from '#domain/escalation-notice-rules';
import type { Escalation, EscalationStream, FormalStepFacts } from '#domain/escalation.types';
import { refuseSucceededSchool } from '#domain/escalation-succession';
import { refuseFutureDay } from '#domain/shared-rules';
import type { Decider } from '#kernel/decider';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** The power, if the law of the school today and of the notice has it. Refuses `unknown-power` and `power-not-for-school`. */
const findPower = (
  { rules, classification }: FormalStepFacts,
  { governance }: SentNotice,
  code: string,
): FormalPower => {
  const power = rules.powers.find((each) => each.code === code);
  refuseUnless(
    power !== undefined,
    'unknown-power',
    `The board's rules have no such power. Give one of these: ${rules.powers.map((each) => each.code).join(', ')}.`,
  );
  refuseUnless(
    power.governance === governance && power.governance === classification?.governance,
    'power-not-for-school',
    `This power is for ${power.governance} schools, the notice is for ${governance} schools, and the school is ${classification?.governance ?? 'not classified'} today. Give a power that fits, or a notice under the law of today.`,
  );
  return power;
};

/** Refuses `outside-power-window` unless the day is after the period of compliance and within the time for powers. */
const refuseOutsideWindow = ({ complyBy, powersUntil }: SentNotice, from: IsoDay): void =>
  refuseUnless(
    complyBy < from && (powersUntil === null || from <= powersUntil),
    'outside-power-window',
    `Powers can be used after ${complyBy}${powersUntil === null ? '' : `, and until ${powersUntil}`}. Give a day in this time, or give another notice.`,
  );

const findUse = ({ powers }: Escalation, number: number): PowerUse => {
  const use = powers[number - 1];
  refuseUnless(
    use !== undefined,
    'unknown-power-use',
    `${powers.length} powers were used about the concern. Give the number of one of them, from 1.`,
  );
  return use;
};

/** Decisions on formal powers: one person proposes a power, and another approves it. */
export const decidePowers = {
  ProposePower: (state, { notice, power: code, from, reason }, { actor }, facts) => {
    refuseUnlessOpen(state);
    refuseUnless(
      state.powerProposal === null,
      'power-already-proposed',
      'A power is already proposed. Approve or withdraw it first.',
    );
    refuseUnless(
      state.powerProposals < MAX_POWERS,
      'too-many-powers',
      `${MAX_POWERS} powers were proposed for this concern, the most allowed. Resolve it, and raise another concern.`,
    );
    refuseSucceededSchool(facts);
    const { sent } = findNoticeInForce(state, notice);
    findPower(facts, sent, code);
    refuseOutsideWindow(sent, from);
    return [{ type: 'PowerProposed', data: { notice, power: code, from, reason, proposedBy: actor } }];
  },

  WithdrawPowerProposal: (state, { reason }) => {
    refuseUnlessOpen(state);
    const { powerProposal } = state;
    refuseUnless(powerProposal !== null, 'no-power-proposed', 'No power is proposed. Propose one first.');
    return [{ type: 'PowerProposalWithdrawn', data: { power: powerProposal.power, reason } }];
  },

  ApprovePower: (state, _, { actor, today }, facts) => {
    refuseUnlessOpen(state);
    const { powerProposal } = state;
    refuseUnless(powerProposal !== null, 'no-power-proposed', 'No power is proposed. Propose one first.');
    refuseUnless(
      powerProposal.proposedBy !== actor,
      'second-person-needed',
      'You proposed the power. Ask somebody else who may approve it.',
    );
    refuseSucceededSchool(facts);
    const { sent } = findNoticeInForce(state, powerProposal.notice);
    const { meaning, governance, law } = findPower(facts, sent, powerProposal.power);
    refuseUnless(
      sent.complyBy < today,
      'compliance-still-possible',
      `The school can comply until ${sent.complyBy}. Approve the power after that day.`,
    );
    const { powersUntil } = sent;
    refuseUnless(
      powersUntil === null || today <= powersUntil,
      'time-for-powers-over',
      `Powers could be approved until ${powersUntil}. Withdraw the proposal, and give another notice.`,
    );
    refuseOutsideWindow(sent, powerProposal.from);
    // A late one is answered too, and does not hold up the power.
    refuseUnless(
      state.representations.every(
        ({ notice, outcome, receivedOn }) =>
          notice !== powerProposal.notice || outcome !== null || sent.representBy < receivedOn,
      ),
      'representation-unanswered',
      'A representation against the notice that was received in time is not answered. Answer it first.',
    );
    const data = { ...powerProposal, meaning, governance, law, approvedBy: actor };
    return [{ type: 'PowerUsed', data, occurredOn: powerProposal.from }];
  },

  CorrectPower: (state, data) => {
    refuseUnlessOpen(state);
    const { notice, endedOn, corrections } = findUse(state, data.use);
    refuseUnless(
      endedOn === null,
      'power-ended',
      'This power has ended, so its first day stays as it is recorded. Correct only powers that are used.',
    );
    refuseUnless(
      corrections < MAX_CORRECTIONS,
      'too-many-corrections',
      `The power was corrected ${MAX_CORRECTIONS} times, the most allowed. Keep the last correction.`,
    );
    refuseOutsideWindow(findNoticeInForce(state, notice).sent, data.from);
    return [{ type: 'PowerCorrected', data }];
  },

  EndPower: (state, data, { today }) => {
    refuseUnlessOpen(state);
    const { from, endedOn } = findUse(state, data.use);
    refuseUnless(endedOn === null, 'power-ended', 'This power has ended already. You do not need to end it again.');
    refuseFutureDay(data.endedOn, today);
    // A power that has not begun is cancelled.
    refuseUnless(
      from <= data.endedOn || (today < from && data.endedOn === today),
      'before-the-power',
      `The power is used from ${from}. Give that day or a later one, or today if the power has not begun.`,
    );
    return [{ type: 'PowerEnded', data, occurredOn: data.endedOn }];
  },

  ReopenPower: (state, data, { actor }) => {
    refuseUnlessOpen(state);
    const { notice, endedOn, endedBy } = findUse(state, data.use);
    refuseUnless(endedOn !== null, 'power-not-ended', 'This power has not ended. You do not need to reopen it.');
    refuseUnless(
      endedBy !== actor,
      'second-person-needed',
      'You ended the power. Ask somebody else who may approve powers to reopen it.',
    );
    findNoticeInForce(state, notice);
    return [{ type: 'PowerReopened', data }];
  },
} satisfies Partial<Decider<EscalationStream>['decide']>;
