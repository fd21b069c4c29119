import { board } from '#domain/board';
import { proposeContract } from '#domain/board-templates';
import type { BoardStream } from '#domain/board.types';
import { MAX_CONTRACT_TEMPLATES } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { contractTemplate } from '#domain/testing/sample-templates';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type BoardEvent = NewEvent<BoardStream['events']>;
type AgreeTemplate = BoardStream['commands']['AgreeContractTemplate'];

const TODAY: IsoDay = '2012-01-15';
const FROM: IsoDay = '2012-02-01';
const reason = personalToken('Agreed at the annual meeting');

const clauseEvent = (code: string, levels: string[], formsOfSupport: string[] = []): BoardEvent => ({
  type: 'ClauseAgreed',
  data: { code, version: 1, kind: code, title: code, text: code, levels, formsOfSupport, from: '2012-01-01', reason },
});
const established: BoardEvent[] = [
  {
    type: 'BoardEstablished',
    data: { name: 'Board', areas: ['879'], from: '2012-01-01', terms: DEFAULT_TERMS },
  },
  clauseEvent('conduct', []),
  clauseEvent('data-sharing', ['targeted']),
  clauseEvent('safeguarding', ['intensive'], ['mentoring']),
  clauseEvent('travel', ['intensive']),
];
const template: AgreeTemplate = { ...contractTemplate, from: FROM, reason };

const agreedEvent = (changes: Partial<AgreeTemplate> = {}, version = 1): BoardEvent => {
  const data = { ...template, ...changes, version };
  return { type: 'ContractTemplateAgreed', data, occurredOn: data.from };
};
const endedEvent = (on: IsoDay): BoardEvent => ({
  type: 'ContractTemplateEnded',
  data: { code: template.code, on, reason },
  occurredOn: on,
});

const agree = (changes: Partial<AgreeTemplate> = {}, ...history: BoardEvent[]) =>
  given(board, ...established, ...history).when('AgreeContractTemplate', { ...template, ...changes }, { today: TODAY });

const end = (on: IsoDay, ...history: BoardEvent[]) =>
  given(board, ...established, ...history).when(
    'EndContractTemplate',
    { code: template.code, on, reason },
    { today: TODAY },
  );

describe('A template for contracts', () => {
  it('is agreed for today or later, and has another version with each revision', () => {
    agree().then(agreedEvent());
    agree({ from: '2012-01-14' }).thenRefusal('in-the-past');
    agree({ name: 'Mentoring for a year' }, agreedEvent()).then(agreedEvent({ name: 'Mentoring for a year' }, 2));
    agree({ from: '2012-01-31' }, agreedEvent()).thenRefusal('template-out-of-order');
  });

  it.each<[string, Partial<AgreeTemplate>]>([
    ['level', { level: 'heroic' }],
    ['form of support', { formOfSupport: 'heroics' }],
    ['form of a part', { parts: [{ kind: 'support', form: 'heroics', description: 'All', halfDays: 12 }] }],
    ['need area', { aims: [{ needArea: 'heroism', statement: 'More of it', measure: null, method: 'Counting' }] }],
    ['clause', { clauses: ['heroism'] }],
  ])('uses the lists of the board: an unknown %s is refused', (_, changes) => {
    agree(changes).thenRefusal('template-incomplete');
  });

  it('fits its level, and its parts add up to it', () => {
    agree({ lengthDays: 241 }).thenRefusal('template-incomplete');
    agree({ lengthDays: 240 }).thenTypes('ContractTemplateAgreed');
    agree({ lengthDays: 0 }).thenRefusal('template-incomplete');
    agree({ halfDays: 0, parts: [] }).thenRefusal('template-incomplete');
    agree({ halfDays: 11 }).thenRefusal('template-incomplete');
    agree({ halfDays: 11, parts: [] }).thenTypes('ContractTemplateAgreed');
  });

  it('ends once, on a day on which it is in force', () => {
    end('2012-03-31', agreedEvent()).then(endedEvent('2012-03-31'));
    end('2012-03-31').thenRefusal('unknown-template');
    end('2012-01-14', agreedEvent()).thenRefusal('in-the-past');
    end('2012-01-31', agreedEvent()).thenRefusal('template-out-of-order');
    end('2012-03-31', agreedEvent(), endedEvent('2012-04-30')).thenRefusal('template-already-ended');
  });

  it('has a limited number of versions', () => {
    const history = Array.from({ length: MAX_CONTRACT_TEMPLATES }, (_, place) =>
      agreedEvent({ code: `template-${place}` }),
    );
    agree({}, ...history).thenRefusal('too-many-templates');
    agree({}, ...history.slice(1)).thenTypes('ContractTemplateAgreed');
  });

  it('proposes its own clauses and those that the board requires, and an end within its length', () => {
    const state = given(board, ...established, agreedEvent(), endedEvent('2012-03-31')).state();
    const propose = (draftedOn: IsoDay) =>
      proposeContract(state, { code: template.code, draftedOn, startsOn: '2012-02-06' });
    expect(propose(FROM)).toMatchObject({
      template: { code: template.code, version: 1 },
      clauses: [{ code: 'conduct' }, { code: 'data-sharing' }, { code: 'safeguarding' }],
      startsOn: '2012-02-06',
      endsOn: '2012-08-23',
    });
    expect(propose(FROM)?.faults).toEqual([]);
    expect(propose('2012-01-31')).toBeUndefined();
    expect(propose('2012-04-01')).toBeUndefined();
  });

  it('says what no longer fits after the board revised its terms and clauses', () => {
    const revised: BoardEvent[] = [
      { type: 'ClauseEnded', data: { code: 'conduct', on: '2012-02-10', reason } },
      {
        type: 'TermsRevised',
        data: { terms: { ...DEFAULT_TERMS, levels: DEFAULT_TERMS.levels.slice(0, 1) }, from: '2012-02-12', reason },
      },
    ];
    const state = given(board, ...established, agreedEvent(), ...revised).state();
    const listFaults = (draftedOn: IsoDay) =>
      proposeContract(state, { code: template.code, draftedOn, startsOn: '2012-03-01' })?.faults;
    expect(listFaults('2012-02-10')).toEqual([]);
    expect(listFaults('2012-02-11')).toEqual(['each clause must be one of the board on the first day']);
    expect(listFaults('2012-02-12')).toContainEqual(expect.stringContaining('the level must be one of'));
  });
});
