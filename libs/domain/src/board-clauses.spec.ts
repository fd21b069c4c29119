import { board } from '#domain/board';
import { listClausesOn } from '#domain/board-clauses';
import type { BoardStream } from '#domain/board.types';
import { MAX_CLAUSES } from '#domain/bounds';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { dataSharing } from '#domain/testing/sample-clauses';
import type { NewEvent } from '#kernel/decider';
import { given, personalToken } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

type BoardEvent = NewEvent<BoardStream['events']>;
type AgreeClause = BoardStream['commands']['AgreeClause'];

const TODAY: IsoDay = '2012-01-15';
const established: BoardEvent = {
  type: 'BoardEstablished',
  data: { name: 'Board', areas: ['879'], from: '2012-01-01', terms: DEFAULT_TERMS },
};
const { code, kind, title, text: firstText } = dataSharing;
const reason = personalToken('Agreed at the annual meeting');
const clause: AgreeClause = {
  ...{ code, kind, title, text: firstText },
  levels: ['targeted'],
  formsOfSupport: [],
  from: '2012-02-01',
  reason,
};

const agreedEvent = (changes: Partial<AgreeClause> = {}, version = 1): BoardEvent => {
  const data = { ...clause, ...changes, version };
  return { type: 'ClauseAgreed', data, occurredOn: data.from };
};
const endedEvent = (on: IsoDay): BoardEvent => ({
  type: 'ClauseEnded',
  data: { code: clause.code, on, reason },
  occurredOn: on,
});

const agree = (changes: Partial<AgreeClause> = {}, ...history: BoardEvent[]) =>
  given(board, established, ...history).when('AgreeClause', { ...clause, ...changes }, { today: TODAY });

const end = (on: IsoDay, ...history: BoardEvent[]) =>
  given(board, established, ...history).when('EndClause', { code: clause.code, on, reason }, { today: TODAY });

describe('A clause of a board', () => {
  it('is agreed for today or later', () => {
    agree().then(agreedEvent());
    agree({ from: TODAY }).then(agreedEvent({ from: TODAY }));
    agree({ from: '2012-01-14' }).thenRefusal('in-the-past');
  });

  it('has another version when its words change, and the same version when other contracts must have it', () => {
    const text = 'Nothing is shared without the consent of the school.';
    agree({ text }, agreedEvent()).then(agreedEvent({ text }, 2));
    agree({ title: 'Data' }, agreedEvent()).then(agreedEvent({ title: 'Data' }, 2));
    agree({ levels: [] }, agreedEvent()).then(agreedEvent({ levels: [] }, 1));
    agree({}, agreedEvent()).thenRefusal('nothing-changed');
    agree({ text, from: '2012-01-31' }, agreedEvent()).thenRefusal('clause-out-of-order');
  });

  it('can be agreed again after it ended', () => {
    agree({ from: '2012-06-01' }, agreedEvent(), endedEvent('2012-03-31')).then(agreedEvent({ from: '2012-06-01' }));
  });

  it('is required at levels and for forms of support of the board', () => {
    agree({ levels: ['heroic'] }).thenRefusal('unknown-level');
    agree({ formsOfSupport: ['heroics'] }).thenRefusal('unknown-form-of-support');
    agree({ formsOfSupport: ['mentoring'] }).then(agreedEvent({ formsOfSupport: ['mentoring'] }));
  });

  it('ends once, on a day on which it is in force', () => {
    end('2012-03-31', agreedEvent()).then(endedEvent('2012-03-31'));
    end('2012-03-31').thenRefusal('unknown-clause');
    end('2012-01-14', agreedEvent()).thenRefusal('in-the-past');
    end('2012-01-31', agreedEvent()).thenRefusal('clause-out-of-order');
    end('2012-03-31', agreedEvent(), endedEvent('2012-04-30')).thenRefusal('clause-already-ended');
  });

  it('is taken back before its first day, and the version before goes on', () => {
    const takeBack = (...history: BoardEvent[]) =>
      given(board, established, ...history).when('TakeBackClause', { code: clause.code, reason }, { today: TODAY });
    const second = agreedEvent({ text: 'Second', from: '2012-03-01' }, 2);
    const takenBack: BoardEvent = {
      type: 'ClauseTakenBack',
      data: { code: clause.code, version: 2, from: '2012-03-01', reason },
    };
    takeBack(agreedEvent(), second).then(takenBack);
    takeBack().thenRefusal('unknown-clause');
    takeBack(agreedEvent({ from: TODAY })).thenRefusal('clause-in-force');
    takeBack(agreedEvent()).thenState(({ clauses }) => expect(clauses).toEqual([]));
    const after = given(board, established, agreedEvent(), second, takenBack).state();
    expect(listClausesOn(after, '2012-06-01')).toMatchObject([{ version: 1, to: null }]);
    const ended = given(board, established, agreedEvent(), endedEvent('2012-02-20'), second, takenBack).state();
    expect(ended.clauses).toMatchObject([{ to: '2012-02-20' }]);
  });

  it('is in force until its next version or its last day', () => {
    const state = given(
      board,
      established,
      agreedEvent(),
      agreedEvent({ text: 'Second' }, 2),
      agreedEvent({ text: 'Third', from: '2012-03-01' }, 3),
      endedEvent('2012-03-31'),
      agreedEvent({ code: 'safeguarding' }),
    ).state();
    const versionsOn = (day: IsoDay) => listClausesOn(state, day).map(({ code, version }) => `${code} ${version}`);
    expect(versionsOn('2012-01-31')).toEqual([]);
    expect(versionsOn('2012-02-01')).toEqual(['data-sharing 2', 'safeguarding 1']);
    expect(versionsOn('2012-02-29')).toEqual(['data-sharing 2', 'safeguarding 1']);
    expect(versionsOn('2012-03-31')).toEqual(['data-sharing 3', 'safeguarding 1']);
    expect(versionsOn('2012-04-01')).toEqual(['safeguarding 1']);
  });

  it('has a limited number of versions', () => {
    const history = Array.from({ length: MAX_CLAUSES }, (_, place) => agreedEvent({ code: `clause-${place}` }));
    agree({}, ...history).thenRefusal('too-many-clauses');
    agree({}, ...history.slice(1)).thenTypes('ClauseAgreed');
  });
});
