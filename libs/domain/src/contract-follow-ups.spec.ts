import { contract } from '#domain/contract';
import { findFollowUpDays } from '#domain/follow-up-terms';
import {
  aimJudgedEvent,
  contractEndedEvent,
  type ContractEvent,
  NO_CALENDAR,
  running,
} from '#domain/testing/contract.builder';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const text = personalToken('National tests');
const reason = personalToken('Mistyped');
const over = [
  ...running,
  aimJudgedEvent('mathematics'),
  aimJudgedEvent('teaching', 'not-met'),
  contractEndedEvent('completed'),
];
const plan = { terms: 2, possibleFrom: '2012-09-01', dueOn: '2013-03-31' } as const;
const planned: ContractEvent = { type: 'FollowUpPlanned', data: plan };
const result = { aimId: 'mathematics', held: 'held', value: 88, evidence: text } as const;
const check = { checkedOn: '2013-01-14', results: [result], note: text } as const;
const checked: ContractEvent = {
  type: 'FollowUpRecorded',
  data: { ...check, results: [result] },
  occurredOn: check.checkedOn,
};
const CLERK = { today: '2013-02-01', roles: ['clerk'] } as const;

describe('The days of the check after a contract', () => {
  it('are counted in the terms of the calendar', () => {
    const years = [
      {
        academicYear: '2012-13',
        terms: [
          { name: 'autumn', from: '2012-09-04', to: '2012-12-20', halfTerm: null },
          { name: 'spring', from: '2013-01-07', to: '2013-03-28', halfTerm: null },
          { name: 'summer', from: '2013-04-15', to: '2013-07-23', halfTerm: null },
        ],
        bankHolidays: [],
        source: 'Plymouth',
      },
    ] as const;
    const list = [{ ...years[0], terms: [...years[0].terms], bankHolidays: [] }];
    expect(findFollowUpDays(list, '2012-07-13', 1)).toEqual({ possibleFrom: '2012-09-04', dueOn: '2012-12-20' });
    expect(findFollowUpDays(list, '2012-07-13', 3)).toEqual({ possibleFrom: '2012-09-04', dueOn: '2013-07-23' });
    expect(findFollowUpDays(list, '2012-11-30', 1)).toEqual({ possibleFrom: '2013-01-07', dueOn: '2013-03-28' });
  });

  it('are the ends of December, March and July in years whose terms are not recorded', () => {
    expect(findFollowUpDays([], '2012-07-13', 1)).toEqual({ possibleFrom: '2012-09-01', dueOn: '2012-12-31' });
    expect(findFollowUpDays([], '2012-07-13', 2)).toEqual({ possibleFrom: '2012-09-01', dueOn: '2013-03-31' });
    expect(findFollowUpDays([], '2012-12-31', 3)).toEqual({ possibleFrom: '2013-01-01', dueOn: '2013-12-31' });
  });

  it('are planned by the rules of the board when a contract has ended', () => {
    const facts = { ...NO_CALENDAR, followUpRules: { afterTerms: 2, returnWithinDays: 730 } };
    given(contract, ...over)
      .when('PlanFollowUp', {}, { facts })
      .then(planned);
  });
});

describe('The check whether an improvement lasted', () => {
  const when = (changes: object, ...more: ContractEvent[]) =>
    given(contract, ...over, planned, ...more).when(
      'RecordFollowUp',
      { ...check, results: [result], ...changes },
      CLERK,
    );

  it('is recorded once, in a later term', () => {
    when({}).then(checked);
    when({}, checked).thenRefusal('follow-up-already-recorded');
    when({ checkedOn: '2012-08-31' }).thenRefusal('too-early-to-check');
    when({ checkedOn: '2013-02-02' }).thenRefusal('in-the-future');
    given(contract, ...running)
      .when('RecordFollowUp', { ...check, results: [result] }, { today: '2012-01-10' })
      .thenRefusal('not-ended');
  });

  it('has a result for each aim that was met, at least in part', () => {
    when({ results: [] }).thenRefusal('aims-not-checked');
    when({ results: [result, result] }).thenRefusal('aim-named-twice');
    when({ results: [result, { ...result, aimId: 'science' }] }).thenRefusal('unknown-aim');
    when({ results: [result, { ...result, aimId: 'teaching' }] }).thenTypes('FollowUpRecorded');
  });

  it('is late after its day, and said to be so once', () => {
    const note = (today: IsoDay, ...more: ContractEvent[]) =>
      given(contract, ...over, planned, ...more).when('NoteOverdueFollowUp', { wasDueOn: plan.dueOn }, { today });
    const overdue: ContractEvent = { type: 'FollowUpOverdue', data: { wasDueOn: plan.dueOn } };
    note('2013-04-01').then(overdue);
    note('2013-03-31').thenNothing();
    note('2013-04-01', overdue).thenNothing();
    note('2013-04-01', checked).thenNothing();
  });

  it('can be corrected by its author and the clerk', () => {
    const correction = { checkedOn: '2013-01-15' as IsoDay, results: null, note: null, reason };
    const correct = (changes: object, by: object = CLERK, ...more: ContractEvent[]) =>
      given(contract, ...over, planned, ...more).when('CorrectFollowUp', { ...correction, ...changes }, by);
    correct({}, CLERK, checked).then({
      type: 'FollowUpCorrected',
      data: { checkedOn: { old: '2013-01-14', new: '2013-01-15' }, results: null, note: null, reason },
      occurredOn: '2013-01-15',
    });
    correct({ checkedOn: '2013-01-14' }, CLERK, checked).thenRefusal('nothing-changed');
    correct({ results: [] }, CLERK, checked).thenRefusal('aims-not-checked');
    correct({}, { actor: 'somebody', today: CLERK.today }, checked).thenRefusal('not-the-author');
    correct({}).thenRefusal('follow-up-not-recorded');
  });
});
