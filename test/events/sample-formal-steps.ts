import { board } from '#domain/board';
import { escalation } from '#domain/escalation';
import { PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { CLERK, JUNIOR_SCHOOL, MEMBERS, personalText } from '#test/events/sample-parties';

const CONCERN = 'concern-1';

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

/** A concern about a school without a contract comes to a formal step. */
export const takeFormalStep = (streams: InMemoryStreams): InMemoryStreams => {
  setRules(streams).do(CLERK, escalation, 'RaiseSchoolConcern', CONCERN, {
    ...{ boardId: 'board-1', schoolUrn: JUNIOR_SCHOOL, kind: 'leadership', raisedBy: 'officer', referredTo: null },
    detail: personalText('The third head in a year'),
  });
  return [takeStep, takeStep, enterChecklist, takeStep].reduce((all, run) => run(all), streams);
};
