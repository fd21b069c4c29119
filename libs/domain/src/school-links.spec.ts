import { school } from '#domain/school';
import type { SchoolEvents, SchoolGroup, SchoolLink } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { NewEvent } from '#kernel/decider';
import { given } from '#kernel/testing/decider-spec';
import type { IsoDay } from '#kernel/time';

const extract = (extractedOn: IsoDay) => ({ file: 'links_edubasealldata.csv', extractedOn });
const entry = buildRegisterEntry({ name: 'High View School', status: 'Open', phase: 'Primary', laCode: '879' });
const registered: NewEvent<SchoolEvents> = {
  type: 'SchoolRegistered',
  data: { urn: '149010', entry, governance: null, source: extract('2012-01-01') },
};
const link: SchoolLink = { urn: '113521', type: 'Predecessor', name: 'Old School', establishedOn: '2011-09-01' };
const linksRecorded = (links: SchoolLink[], extractedOn: IsoDay = '2012-01-01'): NewEvent<SchoolEvents> => ({
  type: 'LinksRecorded',
  data: { links, source: extract(extractedOn) },
});
const group: SchoolGroup = {
  uid: '2044',
  name: 'A Trust',
  groupId: null,
  type: 'Multi-academy trust',
  status: 'Open',
  companiesHouseNumber: '07654321',
  joinedOn: '2011-09-01',
  openedOn: null,
  closedOn: null,
};

describe('The links of a school in a file', () => {
  it('are recorded once, in whatever order the file has them', () => {
    const other = { ...link, urn: '113520' };
    given(school, registered)
      .when('RecordLinks', { links: [link, other], source: extract('2012-01-01') })
      .then(linksRecorded([other, link]));
    given(school, registered, linksRecorded([other, link]))
      .when('RecordLinks', { links: [link, other], source: extract('2012-01-05') })
      .thenNothing();
  });

  it('lose what is blank and keep what has no column, and end when the file has others', () => {
    const { urn, type } = link;
    const history = [registered, linksRecorded([link])];
    const source = extract('2012-01-05');
    given(school, ...history)
      .when('RecordLinks', { links: [{ urn, type }], source })
      .thenNothing();
    given(school, ...history)
      .when('RecordLinks', { links: [{ urn, type, establishedOn: null }], source })
      .then(linksRecorded([{ ...link, establishedOn: null }], '2012-01-05'));
    given(school, ...history)
      .when('RecordLinks', { links: [{ ...link, type: 'Predecessor - merged' }], source })
      .then(linksRecorded([{ ...link, type: 'Predecessor - merged' }], '2012-01-05'));
  });

  it('do not change for an older file, which adds those of a school without any', () => {
    const older = { links: [{ ...link, name: null }], source: extract('2011-12-01') };
    given(school, registered, linksRecorded([link]))
      .when('RecordLinks', older)
      .thenNothing();
    given(school, registered)
      .when('RecordLinks', { ...older, onlyNew: true })
      .then(linksRecorded([{ ...link, name: null }], '2011-12-01'));
    given(school, registered, linksRecorded([link], '2011-06-01'))
      .when('RecordLinks', { ...older, onlyNew: true })
      .thenNothing();
  });

  it('are refused from a file of a future day', () => {
    given(school, registered)
      .when('RecordLinks', { links: [link], source: extract('2030-01-01') })
      .thenRefusal('in-the-future');
  });
});

describe('The groups of a school in a file', () => {
  const recorded: NewEvent<SchoolEvents> = {
    type: 'GroupsRecorded',
    data: { groups: [group], source: extract('2012-01-01') },
  };

  it('are recorded with what an earlier file said if the column is missing', () => {
    const { uid, name } = group;
    const source = extract('2012-01-05');
    given(school, registered)
      .when('RecordGroups', { groups: [group], source: extract('2012-01-01') })
      .then(recorded);
    given(school, registered, recorded)
      .when('RecordGroups', { groups: [{ uid, name }], source })
      .thenNothing();
    given(school, registered, recorded)
      .when('RecordGroups', { groups: [{ uid, name: 'The Trust', joinedOn: null }], source })
      .then({ type: 'GroupsRecorded', data: { groups: [{ ...group, name: 'The Trust', joinedOn: null }], source } });
  });
});
