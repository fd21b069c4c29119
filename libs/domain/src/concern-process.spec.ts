import { board } from '#domain/board';
import { MAX_CONCERNS } from '#domain/bounds';
import { contract } from '#domain/contract';
import { escalation } from '#domain/escalation';
import { fund } from '#domain/fund';
import { fundTotals } from '#domain/fund-accounts';
import { meeting } from '#domain/meeting';
import { school } from '#domain/school';
import { approval, inFavour } from '#domain/testing/meeting.builder';
import { CHECKLIST_INPUT } from '#domain/testing/escalation.builder';
import { prepareBoard, startContract } from '#domain/testing/case.builder';
import { refusal, type InMemoryStreams } from '#domain/testing/in-memory-streams';
import { personalToken } from '#kernel/testing/decider-spec';

describe('Work that is not progressing', () => {
  const reportNotProgressing = (streams: InMemoryStreams): [InMemoryStreams, string] => {
    const detail = personalToken('The head cancels every meeting');
    startContract(streams).do('lee', contract, 'ReportNotProgressing', 'c', {
      kind: 'leadership',
      aimIds: ['teaching'],
      detail,
    });
    return [streams, streams.state(contract, 'c').concerns[0]!.escalationId];
  };

  /** Everything that the checklist needs for a school without consultees. */
  const enterChecklist = (streams: InMemoryStreams, id: string): void => {
    streams.do('clerk', school, 'ClassifySchool', '110001', {
      governance: streams.state(school, '110001').classification?.governance ?? 'academy',
      consultees: [],
      source: personalToken('The instrument names nobody'),
    });
    for (const entry of CHECKLIST_INPUT)
      streams.do('clerk', escalation, 'EnterChecklistItem', id, { ...entry, consultee: null, on: '2011-10-03' });
  };

  it('raises a concern that escalates to the local authority and blocks closing until it is resolved', () => {
    const [streams, id] = reportNotProgressing(prepareBoard('maintained'));
    const end = { causeCode: 'not-progressing', endedOn: '2011-10-10' as const, note: personalToken('') };
    enterChecklist(streams, id);
    for (const reason of ['No answer', 'Still none', 'Six weeks gone'])
      streams
        .do('clerk', escalation, 'ProposeStep', id, {
          reason: personalToken(reason),
          answerDueOn: null,
          urgency: personalToken('The head leaves'),
          contractMeanwhile: reason === 'Six weeks gone' ? 'pauses' : null,
        })
        .do('ann', escalation, 'ApproveStep', id, { as: 'chair', decisionId: null });
    expect(streams.state(escalation, id).step).toBe('formal-step');
    expect(streams.state(contract, 'c').circumstances).toMatchObject([
      { kind: 'formal-step', sourceId: id, contractMeanwhile: 'pauses', answer: null, endedOn: null },
    ]);
    streams.do('clerk', contract, 'EndContractEarly', 'c', end);
    expect(refusal(() => streams.do('clerk', contract, 'CloseContract', 'c', {}))).toBe('concerns-open');
    streams
      .do('clerk', escalation, 'ResolveConcern', id, {
        outcome: personalToken('Powers used'),
        resolvedOn: '2011-10-10',
      })
      .do('clerk', contract, 'CloseContract', 'c', {});
    expect(streams.state(contract, 'c').circumstances).toMatchObject([{ answer: null, endedOn: '2011-10-10' }]);
    expect(fundTotals(streams.state(fund, 'f'))).toMatchObject({ committed: 0, free: 300_000 });
  });

  it('is reviewed and answered while the governance of the school is unknown, and waits with the formal step', () => {
    const [streams, id] = reportNotProgressing(prepareBoard(null));
    const urgency = personalToken('The head leaves');
    const propose = () => {
      const contractMeanwhile = streams.state(escalation, id).step === 'responsible-body' ? 'continues' : null;
      return streams.do('clerk', escalation, 'ProposeStep', id, {
        ...{ reason: personalToken('No answer'), answerDueOn: null, urgency, contractMeanwhile },
      });
    };
    const escalate = () => propose().do('ann', escalation, 'ApproveStep', id, { as: 'chair', decisionId: null });
    expect([refusal(escalate), refusal(escalate)]).toEqual(['nobody refused', 'nobody refused']);
    expect(streams.state(escalation, id).step).toBe('responsible-body');
    expect(refusal(escalate)).toBe('school-type-unknown');
    streams.do('clerk', school, 'ClassifySchool', '110001', {
      governance: 'academy',
      consultees: [],
      source: personalToken('Funding agreement'),
    });
    expect(refusal(escalate)).toBe('checklist-incomplete');
    enterChecklist(streams, id);
    expect(refusal(escalate)).toBe('nobody refused');
  });

  it('is escalated by the decision of a meeting on the concern, and by no other decision', () => {
    const [streams, id] = reportNotProgressing(prepareBoard('maintained'));
    streams
      .do('clerk', escalation, 'ProposeStep', id, {
        reason: personalToken('No answer'),
        answerDueOn: null,
        urgency: null,
      })
      .do('clerk', meeting, 'ScheduleMeeting', 'm2', {
        boardId: 'b',
        on: '2011-10-12',
        place: personalToken('Civic Offices'),
        recordedAfterwards: null,
      })
      .do('clerk', meeting, 'AddOtherBusiness', 'm2', {
        itemId: 'concern',
        kind: 'escalation',
        subjectId: id,
        schoolUrn: null,
        title: personalToken('Concern'),
      })
      .on('2011-10-12')
      .do('clerk', meeting, 'OpenMeeting', 'm2', { recordedAfterwards: null })
      .do('clerk', meeting, 'RecordAttendance', 'm2', { present: ['ann', 'ben', 'cat'], apologies: [] })
      .do('clerk', meeting, 'MinuteDecision', 'm2', {
        ...approval,
        outcome: 'take-step',
        reasonCodes: ['no-answer'],
        effectiveFrom: '2011-10-12',
        award: null,
        decisionId: 'step',
        itemId: 'concern',
        vote: inFavour('ann', 'ben', 'cat'),
      });
    const approve = (decisionId: string | null) =>
      refusal(() => streams.do('clerk', escalation, 'ApproveStep', id, { as: 'meeting', decisionId }));
    expect([approve(null), approve('d'), approve('step')]).toEqual([
      'decision-needed',
      'decision-takes-no-step',
      'nobody refused',
    ]);
    expect(streams.state(escalation, id)).toMatchObject({ step: 'board-review', answerDueOn: '2011-10-26' });
  });

  it('can be reported by others too, for aims of this contract, until the contract closes', () => {
    const streams = startContract(prepareBoard('maintained'));
    const concern = {
      contractId: 'c',
      kind: 'capacity',
      raisedBy: 'school',
      aimIds: ['teaching'],
      referredTo: null,
    } as const;
    const raise = (id: string, aimIds: string[], contractId = 'c') =>
      refusal(() =>
        streams.do('sam', escalation, 'RaiseConcern', id, {
          ...concern,
          contractId,
          aimIds,
          detail: personalToken('Too few days'),
        }),
      );
    expect([raise('e1', ['teaching']), raise('e2', ['science']), raise('e3', [], 'x')]).toEqual([
      'nobody refused',
      'unknown-aim',
      'unknown-contract',
    ]);
    expect(streams.state(contract, 'c').concerns).toMatchObject([{ escalationId: 'e1', settled: false }]);
  });

  it('about safeguarding can be reported without limit, and leaves room for all other concerns', () => {
    const streams = startContract(prepareBoard('maintained'));
    const raise = (id: string, kind: 'safeguarding' | 'capacity') =>
      refusal(() =>
        streams.do('sam', escalation, 'RaiseConcern', id, {
          contractId: 'c',
          kind,
          raisedBy: 'school',
          aimIds: [],
          detail: kind === 'safeguarding' ? null : personalToken('Too few days'),
          referredTo: personalToken('Local authority designated officer'),
        }),
      );
    const ids = Array.from({ length: MAX_CONCERNS + 1 }, (_, index) => String(index));
    expect(new Set(ids.map((id) => raise(`referral-${id}`, 'safeguarding')))).toEqual(new Set(['nobody refused']));
    expect(new Set(ids.slice(1).map((id) => raise(`concern-${id}`, 'capacity')))).toEqual(new Set(['nobody refused']));
    expect(raise('concern-0', 'capacity')).toBe('too-many-concerns');
    expect(raise('referral-last', 'safeguarding')).toBe('nobody refused');
    expect(streams.log.filter((line) => line === 'contract-c ConcernNoted')).toHaveLength(MAX_CONCERNS);
  });
});

describe('A concern about a school without a contract', () => {
  const concern = { boardId: 'b', kind: 'leadership', raisedBy: 'officer', referredTo: null } as const;
  const raise = (streams: InMemoryStreams, schoolUrn: string, boardId = 'b') =>
    refusal(() =>
      streams.do('olive', escalation, 'RaiseSchoolConcern', `${boardId}-${schoolUrn}`, {
        ...concern,
        boardId,
        schoolUrn,
        detail: personalToken('The third head in a year'),
      }),
    );

  it('is raised with a board of the area, and tells no contract', () => {
    const streams = prepareBoard(null).do('clerk', board, 'EstablishBoard', 'far', {
      name: 'Far away',
      areas: ['301'],
      from: '2011-09-01',
      terms: null,
    });
    expect([raise(streams, '110001'), raise(streams, '999999'), raise(streams, '110001', 'x')]).toEqual([
      'nobody refused',
      'unknown-school',
      'unknown-board',
    ]);
    expect(raise(streams, '110001', 'far')).toBe('another-area');
    expect(streams.log.at(-1)).toBe('escalation-b-110001 ConcernRaised');
    streams.do('clerk', escalation, 'ResolveConcern', 'b-110001', {
      outcome: personalToken('A new head is in post'),
      resolvedOn: '2011-09-01',
    });
    expect(streams.log.at(-1)).toBe('escalation-b-110001 ConcernResolved');
  });

  it('can be put on an agenda, and a safeguarding referral cannot', () => {
    const streams = prepareBoard(null);
    raise(streams, '110001');
    streams
      .do('olive', escalation, 'RaiseSchoolConcern', 'referral', {
        ...concern,
        kind: 'safeguarding',
        schoolUrn: '110001',
        detail: null,
        referredTo: personalToken('Designated officer'),
      })
      .do('clerk', meeting, 'ScheduleMeeting', 'm', {
        boardId: 'b',
        on: '2011-10-05',
        place: personalToken('Civic Offices'),
        recordedAfterwards: null,
      });
    const table = (subjectId: string) =>
      refusal(() =>
        streams.do('clerk', meeting, 'AddOtherBusiness', 'm', {
          itemId: subjectId,
          kind: 'escalation',
          subjectId,
          schoolUrn: null,
          title: personalToken('Concern'),
        }),
      );
    expect([table('b-110001'), table('referral'), table('nothing')]).toEqual([
      'nobody refused',
      'unknown-subject',
      'unknown-subject',
    ]);
  });
});
