import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { eventFactory } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { findSchoolProfile, listSimilarSchools, schoolProfiles } from '#read-models/school-profiles';

const school = eventFactory<SchoolEvents>('school');
const source = { file: 'edubasealldata.csv', extractedOn: '2011-09-01' as const };
const LIKE = { pupils: 184, percentageFsm: 57.9, urbanRuralName: 'Urban city and town' };
const registered = (urn: string, differences: Partial<RegisterEntry> = {}) =>
  school(urn, 'SchoolRegistered', {
    urn,
    entry: buildRegisterEntry({ name: `School ${urn}`, ...LIKE, ...differences }),
    governance: null,
    source,
  });
const changed = (urn: string, field: keyof RegisterEntry, value: number | string) =>
  school(urn, 'RegisterEntryChanged', { changes: [{ field, old: null, new: value }], source });
const similar = async (readModels: ReadModels) =>
  (await listSimilarSchools(readModels, '100001', '2011-12-01', wholeListRequest('name'))).map(({ urn }) => urn);

describe('Schools that are similar to another', () => {
  it('have its phase, its bands of size and free school meals, and its urban or rural setting', async () => {
    await givenView(schoolProfiles)
      .after(
        registered('100001'),
        registered('100002', { pupils: 100, percentageFsm: 50 }),
        registered('100003', { pupils: 200 }),
        registered('100004', { percentageFsm: 49.9 }),
        registered('100005', { urbanRuralName: 'Rural village' }),
        registered('100006', { phase: 'Secondary' }),
        registered('100007', { closedOn: '2011-11-30' }),
        registered('100008', { status: 'Proposed to open' }),
        registered('100009', { pupils: null }),
        changed('100009', 'pupils', 150),
        registered('100010'),
        changed('100010', 'urbanRuralName', 'Rural village'),
      )
      .returns(similar, ['100002', '100009']);
  });

  it('are not known of a school of which too little is known', async () => {
    const schools = givenView(schoolProfiles).after(
      registered('100001', { percentageFsm: null }),
      registered('100002'),
    );
    await schools.returns(similar, []);
    await schools.returns((readModels) => findSchoolProfile(readModels, '100001'), null);
    await schools.returns((readModels) => findSchoolProfile(readModels, '100002'), {
      phase: 'Primary',
      fsmFrom: 50,
      pupilsFrom: 100,
      rurality: 'urban',
    });
  });
});
