import { listChanges } from '#records/record-changes';

describe('The changes of an event in a record', () => {
  it('name the field with its old and its new value', () => {
    expect(listChanges({ eligible: null, reference: 'R-1' }, { eligible: true, reference: 'R-1' })).toEqual([
      { field: 'eligible', old: null, new: true },
    ]);
  });

  it('name an entry of a list by its id, whatever its place', () => {
    const before = {
      visits: [
        { visitId: 'a', status: 'planned' },
        { visitId: 'b', status: 'planned' },
      ],
    };
    const after = {
      visits: [
        { visitId: 'b', status: 'held' },
        { visitId: 'c', status: 'planned' },
      ],
    };
    expect(listChanges(before, after)).toEqual([
      { field: 'visits.a', old: { visitId: 'a', status: 'planned' }, new: null },
      { field: 'visits.b.status', old: 'planned', new: 'held' },
      { field: 'visits.c', old: null, new: { visitId: 'c', status: 'planned' } },
    ]);
  });

  it('name an entry without an id by its place', () => {
    expect(listChanges({ notes: [{ text: 'x' }] }, { notes: [{ text: 'x' }, { text: 'y' }] })).toEqual([
      { field: 'notes.1', old: null, new: { text: 'y' } },
    ]);
  });

  it('show a list of plain values as a whole', () => {
    expect(listChanges({ codes: ['a'] }, { codes: ['a', 'b'] })).toEqual([
      { field: 'codes', old: ['a'], new: ['a', 'b'] },
    ]);
  });

  it('show an object that was not there before as a whole', () => {
    expect(listChanges({ ended: null }, { ended: { how: 'lapsed' } })).toEqual([
      { field: 'ended', old: null, new: { how: 'lapsed' } },
    ]);
  });

  it('leave out a text that was stored again under the same key, also in a list', () => {
    const stored = (place: string, field: string): string =>
      `personal:v3:${place.repeat(16)}:nQobblKmTwydO2o6H28sAQ:${field}.${place}`;
    const aim = (place: string, method: string) => ({
      aimId: 'a',
      statement: stored(place, 'aims.0.statement'),
      method: stored(place, method),
      names: [stored(place, 'names.0')],
    });
    expect(listChanges({ aims: [aim('1', 'm')] }, { aims: [aim('2', 'm')] })).toEqual([]);
    expect(listChanges({ aims: [aim('1', 'm')] }, { aims: [aim('2', 'n')] })).toEqual([
      { field: 'aims.a.method', old: stored('1', 'm'), new: stored('2', 'n') },
    ]);
  });

  it('are found without looking into what two versions of a record share', () => {
    const shared = {
      get text(): string {
        throw new Error('It was read.');
      },
    };
    const before = { terms: shared, on: 1 };
    expect(listChanges(before, { ...before, on: 2 })).toEqual([{ field: 'on', old: 1, new: 2 }]);
  });

  it('are empty for the event that begins a record and for one that changes nothing', () => {
    expect(listChanges(undefined, { reference: 'R-1' })).toEqual([]);
    expect(listChanges({ list: [1] }, { list: [1] })).toEqual([]);
  });
});
