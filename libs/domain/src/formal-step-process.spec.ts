import { board } from '#domain/board';
import { contract } from '#domain/contract';
import { escalation } from '#domain/escalation';
import { PUBLISHED_ESCALATION_RULES } from '#domain/escalation-rules';
import { school } from '#domain/school';
import { prepareBoard, startContract } from '#domain/testing/case.builder';
import { CHECKLIST_INPUT } from '#domain/testing/escalation.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { personalToken } from '#kernel/testing/decider-spec';

const reason = personalToken('No answer');

/** A concern about a contract comes to a formal step, which pauses the contract. Returns the id of the concern. */
const takeFormalStep = (streams: InMemoryStreams): string => {
  startContract(streams).do('lee', contract, 'ReportNotProgressing', 'c', {
    ...{ kind: 'leadership', aimIds: ['teaching'], detail: reason },
  });
  const id = streams.state(contract, 'c').concerns[0]?.escalationId ?? '';
  streams.do('clerk', school, 'ClassifySchool', '110001', {
    ...{ governance: 'maintained', consultees: [], source: personalToken('Instrument') },
  });
  for (const entry of CHECKLIST_INPUT)
    streams.do('clerk', escalation, 'EnterChecklistItem', id, { ...entry, consultee: null, on: '2011-10-03' });
  for (const contractMeanwhile of [null, null, 'pauses'] as const)
    streams
      .do('clerk', escalation, 'ProposeStep', id, { reason, answerDueOn: null, urgency: reason, contractMeanwhile })
      .do('ann', escalation, 'ApproveStep', id, { as: 'chair', decisionId: null });
  return id;
};

describe('A formal step about a contract', () => {
  it('is over for the contract when the concern goes back a step', () => {
    const streams = prepareBoard('maintained');
    const id = takeFormalStep(streams);
    const circumstances = () => streams.state(contract, 'c').circumstances;
    expect(circumstances()).toMatchObject([{ contractMeanwhile: 'pauses', endedOn: null }]);
    streams
      .do('clerk', escalation, 'ProposeStepBack', id, { reason })
      .do('ann', escalation, 'ApproveStepBack', id, { as: 'chair', decisionId: null });
    expect(circumstances()).toMatchObject([{ contractMeanwhile: 'pauses', answer: null, endedOn: '2011-10-10' }]);
  });
});

describe('A notice about a school', () => {
  const { noticeKinds } = PUBLISHED_ESCALATION_RULES.rules;
  const draft = { kind: 'warning-notice', addressees: ['school'] as ['school'], copiedTo: [], text: reason };
  const send = (streams: InMemoryStreams, id: string) =>
    streams.do('officer', escalation, 'SendNotice', id, {
      ...{ notice: 1, sentOn: '2011-10-10', complyBy: null, lateReason: reason },
    });

  it('has the law and the periods of the day on which it was sent, although it is recorded under later rules', () => {
    const streams = prepareBoard('maintained');
    const id = takeFormalStep(streams);
    streams
      .do('clerk', board, 'SetEscalationRules', 'b', {
        ...{ from: '2011-10-11', reason },
        changes: { noticeKinds: noticeKinds.map((each) => ({ ...each, law: 'A later law', complianceDays: 90 })) },
      })
      .on('2011-10-12')
      .do('clerk', escalation, 'DraftNotice', id, draft);
    send(streams, id);
    expect(streams.state(escalation, id).notices[0]?.sent).toMatchObject({
      ...{ law: noticeKinds[0]?.law, complianceDays: 21, complyBy: '2011-10-31' },
    });
  });

  it('is refused once the school has converted, with the URN of its successor', () => {
    const streams = prepareBoard('maintained');
    const id = takeFormalStep(streams);
    streams.do('clerk', escalation, 'DraftNotice', id, draft).do('clerk', school, 'NoteSuccession', '110001', {
      ...{ successionId: 's', stage: 'confirmed', kind: 'conversion', on: '2011-10-10' },
      ...{ predecessors: ['110001'], successors: ['110009'] },
    });
    expect(refusal(() => send(streams, id))).toBe('school-succeeded');
  });
});
