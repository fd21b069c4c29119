import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { escalation } from '#domain/escalation';
import { PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';
import type { EscalationCommands } from '#domain/escalation.types';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, JUNIOR_SCHOOL, MEMBERS, personalText, SCHOOL_HEAD } from '#test/events/sample-parties';

const CONCERN = 'concern-1';

/** An officer of the council, who acts on what the clerk proposes. */
const OFFICER = 'officer-1';

/** Another officer, who puts right what the first ended by mistake. */
const OTHER_OFFICER = 'officer-2';

const CONSULTEES = 2;

/** The board agrees what it needs before a formal step, and then what is published again. */
const setRules = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, board, 'SetEscalationRules', 'board-1', {
      ...{ from: '2011-12-01', changes: { caution: 'Ask the legal service about current law.' } },
      reason: personalText('The law has changed'),
    })
    .do(CLERK, board, 'SetEscalationRules', 'board-1', {
      ...{ from: '2011-12-01', changes: null },
      reason: personalText('The published rules say it better'),
    });

const enterChecklist = (streams: InMemoryStreams): InMemoryStreams => {
  for (const { code: item, perConsultee } of PUBLISHED_ESCALATION_RULES.rules.checklist)
    for (const consultee of perConsultee ? Array.from({ length: CONSULTEES }, (_, place) => place + 1) : [null])
      streams.do(CLERK, escalation, 'EnterChecklistItem', CONCERN, {
        ...{ item, consultee, on: '2011-12-01' },
        finding: personalText(`Nothing against the step: ${item} ${consultee ?? ''}`),
      });
  return streams.do(CLERK, escalation, 'CorrectChecklistEntry', CONCERN, {
    ...{ entry: 1, on: '2011-11-30' },
    finding: personalText('Two meetings came to nothing'),
    reason: personalText('The day was mistyped'),
  });
};

const takeStep = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, escalation, 'ProposeStep', CONCERN, {
      ...{ reason: personalText('No answer'), answerDueOn: '2011-12-02', urgency: personalText('The head leaves') },
    })
    .do(MEMBERS[0], escalation, 'ApproveStep', CONCERN, { as: 'chair', decisionId: null });

/** Notices: one is discarded, and one is sent, corrected, and modified after representations. */
const giveNotice = (streams: InMemoryStreams): InMemoryStreams => {
  const content = {
    addressees: ['school', 'responsible-body'],
    copiedTo: [personalText('Diocese of Oxford, for information')],
  } satisfies Partial<EscalationCommands['DraftNotice']>;
  const answer = { answer: personalText('More time is given'), answeredOn: '2011-12-01' } as const;
  return streams
    .do(CLERK, escalation, 'DraftNotice', CONCERN, {
      ...content,
      ...{ kind: 'warning-notice', text: personalText('The school must agree a plan') },
    })
    .do(CLERK, escalation, 'RedraftNotice', CONCERN, {
      ...content,
      ...{ notice: 1, text: personalText('The governing body must agree a plan') },
    })
    .do(CLERK, escalation, 'DraftNotice', CONCERN, {
      ...content,
      ...{ kind: 'warning-notice', text: personalText('The second notice') },
    })
    .do(CLERK, escalation, 'DiscardNotice', CONCERN, { notice: 2, reason: personalText('One notice is enough') })
    .do(OFFICER, escalation, 'SendNotice', CONCERN, {
      ...{ notice: 1, sentOn: '2011-12-01', complyBy: null },
      lateReason: personalText('The officer was ill'),
    })
    .do(CLERK, escalation, 'DraftNotice', CONCERN, {
      ...content,
      ...{ kind: 'warning-notice', text: personalText('The governing body must agree a plan for leadership') },
    })
    .do(OFFICER, escalation, 'CorrectNotice', CONCERN, {
      ...{ notice: 1, draft: 3, sentOn: null, complyBy: null },
      reason: personalText('A line was missing'),
    })
    .do(SCHOOL_HEAD, escalation, 'MakeRepresentation', CONCERN, {
      ...{ notice: 1, by: 'school', receivedOn: null, text: personalText('There is a plan') },
    })
    .do(SCHOOL_HEAD, escalation, 'CorrectRepresentation', CONCERN, {
      ...{ representation: 1, receivedOn: null, text: personalText('There is a draft of a plan') },
      reason: personalText('It is a draft'),
    })
    .do(CLERK, escalation, 'DraftNotice', CONCERN, {
      ...content,
      ...{ kind: 'warning-notice', text: personalText('The governing body must adopt its plan') },
    })
    .do(OFFICER, escalation, 'AnswerRepresentation', CONCERN, {
      ...{ representation: 1, outcome: 'modified', ...answer, draft: 4, complyBy: '2011-12-23' },
    });
};

/** A power is proposed twice, used, corrected and ended, and the notice is lifted. */
const usePower = (streams: InMemoryStreams): InMemoryStreams => {
  const power: EscalationCommands['ProposePower'] = {
    ...{ notice: 1, power: 'additional-governors', from: '2011-12-27' },
    reason: personalText('The governing body did not adopt a plan'),
  };
  return streams
    .on('2011-12-30')
    .do(CLERK, escalation, 'ProposePower', CONCERN, power)
    .do(CLERK, escalation, 'WithdrawPowerProposal', CONCERN, { reason: personalText('The plan is expected tomorrow') })
    .do(CLERK, escalation, 'ProposePower', CONCERN, { ...power, reason: personalText('There is no plan') })
    .do(OFFICER, escalation, 'ApprovePower', CONCERN, {})
    .do(OFFICER, escalation, 'CorrectPower', CONCERN, {
      ...{ use: 1, from: '2011-12-28', reason: personalText('They were appointed a day later') },
    })
    .do(OFFICER, escalation, 'EndPower', CONCERN, {
      ...{ use: 1, endedOn: '2011-12-29', reason: personalText('Governors are to be elected') },
    })
    .do(OTHER_OFFICER, escalation, 'ReopenPower', CONCERN, {
      ...{ use: 1, reason: personalText('They were elected a day later') },
    })
    .do(OFFICER, escalation, 'EndPower', CONCERN, {
      ...{ use: 1, endedOn: '2011-12-30', reason: personalText('The governors are elected now') },
    })
    .do(OFFICER, escalation, 'LiftNotice', CONCERN, {
      ...{ notice: 1, liftedOn: '2011-12-30', reason: personalText('There is a plan') },
    })
    .do(OTHER_OFFICER, escalation, 'ReinstateNotice', CONCERN, {
      ...{ notice: 1, reason: personalText('The wrong notice was lifted') },
    })
    .do(OFFICER, escalation, 'LiftNotice', CONCERN, {
      ...{ notice: 1, liftedOn: '2011-12-30', reason: personalText('There is a plan, and it is kept') },
    });
};

/** A condition is set, corrected and met, and the concern goes back a step. */
const settle = (streams: InMemoryStreams): InMemoryStreams => {
  const condition = { owner: 'school', dueOn: '2011-12-31' } as const;
  return streams
    .do(CLERK, escalation, 'SetConcernCondition', CONCERN, { ...condition, text: personalText('A head is found') })
    .do(CLERK, escalation, 'CorrectConcernCondition', CONCERN, {
      ...{ ...condition, condition: 1, text: personalText('A substantive head is appointed') },
      reason: personalText('An acting head is not enough'),
    })
    .do(CLERK, escalation, 'JudgeConcernCondition', CONCERN, {
      ...{ condition: 1, result: 'met', judgedOn: '2011-12-30', note: personalText('The head is found') },
    })
    .do(CLERK, escalation, 'ReopenConcernCondition', CONCERN, {
      ...{ condition: 1, reason: personalText('The head has not accepted yet') },
    })
    .do(CLERK, escalation, 'JudgeConcernCondition', CONCERN, {
      ...{ condition: 1, result: 'met', judgedOn: '2011-12-30', note: personalText('The head is appointed') },
    })
    .do(CLERK, escalation, 'ProposeStepBack', CONCERN, { reason: personalText('The notice is lifted') })
    .do(CLERK, escalation, 'WithdrawStepBack', CONCERN, { reason: personalText('The council asks for more time') })
    .do(CLERK, escalation, 'ProposeStepBack', CONCERN, { reason: personalText('The council agrees') })
    .do(MEMBERS[0], escalation, 'ApproveStepBack', CONCERN, { as: 'chair', decisionId: null });
};

/** What the reactions tell a contract about a formal step and its end. */
const tellContract = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do('system', contract, 'NoteFormalStep', 'contract-1', {
      ...{ escalationId: CONCERN, since: '2011-12-30', meanwhile: 'continues' },
    })
    .do('system', contract, 'NoteFormalStepEnded', 'contract-1', { escalationId: CONCERN, endedOn: '2011-12-30' });

/** A concern about a school without a contract comes to a formal step, to a notice and a power, and back. */
export const takeFormalStep = (streams: InMemoryStreams): InMemoryStreams => {
  setRules(streams).do(CLERK, escalation, 'RaiseSchoolConcern', CONCERN, {
    ...{ boardId: 'board-1', schoolUrn: JUNIOR_SCHOOL, kind: 'leadership', raisedBy: 'officer', referredTo: null },
    detail: personalText('The third head in a year'),
  });
  return [takeStep, takeStep, enterChecklist, takeStep, giveNotice, usePower, settle, tellContract].reduce(
    (all, run) => run(all),
    streams,
  );
};
