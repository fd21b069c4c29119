import { alliance } from '#domain/alliance';
import { board } from '#domain/board';
import { body } from '#domain/body';
import { DEFAULT_TERMS } from '#domain/default-terms';
import { leader } from '#domain/leader';
import { person } from '#domain/person';
import { reference } from '#domain/reference';
import { school } from '#domain/school';
import { buildInspection } from '#domain/testing/inspection.builder';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { InMemoryStreams } from '#domain/testing/in-memory-streams';
import { PERSONAL_PREFIX_2, type Personal } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

/** The junior school that gets support, and the secondary school whose head gives it. */
export const JUNIOR_SCHOOL = '110317';
export const HOME_SCHOOL = '110500';

export const MEMBERS = ['person-chair', 'person-member-1', 'person-member-2'] as const;
export const SCHOOL_HEAD = 'person-school-head';
export const LEADER = 'person-leader';
export const HOME_HEAD = 'person-home-head';
export const CLERK = 'person-clerk';
const ADMINISTRATORS = ['person-administrator-1', 'person-administrator-2'] as const;

const REGISTER = { file: 'edubasealldata20110801.csv', extractedOn: '2011-08-01' } as const;

const ENTRY = buildRegisterEntry({
  name: 'Hill Junior School',
  status: 'Open',
  phase: 'Primary',
  laCode: '826',
  laName: 'Milton Keynes',
  typeCode: '01',
  districtCode: 'E06000042',
  districtName: 'Milton Keynes',
  easting: 485_000,
  northing: 239_000,
  pupils: 184,
  percentageFsm: 57.9,
});

const REQUIRES_IMPROVEMENT = buildInspection({
  publishedOn: '2011-06-10',
  safeguarding: 'met',
  belongsTo: JUNIOR_SCHOOL,
  overallGrade: 3,
  areas: [{ area: 'leadership-and-management', grade: '2' }],
});

/** A token in the place of encrypted text. */
export const personalText = (text: string): Personal => `${PERSONAL_PREFIX_2}sample:${text}` as Personal;

const registerSchool = (streams: InMemoryStreams): InMemoryStreams => {
  const row = { urn: JUNIOR_SCHOOL, entry: ENTRY, governance: 'maintained', source: REGISTER } as const;
  const later = { file: 'edubasealldata20110901.csv', extractedOn: '2011-09-01' } as const;
  return streams
    .do(CLERK, school, 'RecordRegisterEntry', JUNIOR_SCHOOL, row)
    .do(CLERK, school, 'RecordRegisterEntry', JUNIOR_SCHOOL, {
      ...row,
      entry: { ...ENTRY, pupils: 190 },
      source: later,
    })
    .do(CLERK, school, 'ClassifySchool', JUNIOR_SCHOOL, {
      governance: 'maintained',
      consultees: [personalText('Diocese of Oxford')],
      source: personalText('Instrument of government, 2009'),
    })
    .do(CLERK, school, 'CorrectClassification', JUNIOR_SCHOOL, {
      governance: 'maintained',
      consultees: [personalText('Diocese of Oxford'), personalText('Foundation of the school')],
      source: personalText('Instrument of government, 2010'),
      reason: personalText('The year was mistyped'),
    })
    .do(CLERK, school, 'RecordInspections', JUNIOR_SCHOOL, {
      inspections: [REQUIRES_IMPROVEMENT],
      overallGradeIsBlank: false,
      source: { file: 'Management information, June 2011', extractedOn: '2011-06-30' },
    })
    .do(CLERK, school, 'RecordInspections', JUNIOR_SCHOOL, {
      inspections: [],
      overallGradeIsBlank: true,
      source: { file: 'Management information, July 2011', extractedOn: '2011-07-31' },
    });
};

const putDetailsRight = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, person, 'CorrectPersonDetails', SCHOOL_HEAD, {
      name: personalText('Robin Hale'),
      email: null,
      reason: personalText('The name was misspelt'),
    })
    .do(SCHOOL_HEAD, person, 'ChangePersonDetails', SCHOOL_HEAD, {
      name: null,
      email: personalText('robin@example.org'),
      since: '2011-09-01',
    });

const EVERYWHERE = { kind: 'everywhere', id: '*' } as const;

/** Two administrators, of whom the second confirms the auditor that the first proposes. */
const appointAdministrators = (streams: InMemoryStreams): InMemoryStreams => {
  for (const id of ADMINISTRATORS)
    streams.do(CLERK, person, 'AssignRole', id, {
      roleAssignmentId: `role-of-${id}`,
      role: 'administrator',
      scope: EVERYWHERE,
      from: '2011-09-01',
      to: null,
    });
  return streams
    .as('administrator')
    .do(ADMINISTRATORS[0], person, 'AssignRole', CLERK, {
      roleAssignmentId: 'role-of-auditor',
      role: 'auditor',
      scope: EVERYWHERE,
      from: '2011-09-01',
      to: null,
    })
    .do(ADMINISTRATORS[1], person, 'ConfirmRole', CLERK, { roleAssignmentId: 'role-of-auditor' })
    .as()
    .do(ADMINISTRATORS[1], person, 'StopRoleAssignment', CLERK, {
      roleAssignmentId: 'role-of-auditor',
      reason: personalText('Audit completed'),
    });
};

const registerPersons = (streams: InMemoryStreams): InMemoryStreams => {
  for (const id of [...MEMBERS, SCHOOL_HEAD, LEADER, HOME_HEAD, CLERK, ...ADMINISTRATORS])
    streams.do(CLERK, person, 'RegisterPerson', id, {
      name: personalText(id),
      email: personalText(`${id}@example.org`),
    });
  streams
    .do(CLERK, person, 'AssignRole', SCHOOL_HEAD, {
      roleAssignmentId: 'role-1',
      role: 'school-head',
      scope: { kind: 'school', id: JUNIOR_SCHOOL },
      from: '2011-09-01',
      to: null,
    })
    .do(CLERK, person, 'EndRoleAssignment', SCHOOL_HEAD, {
      roleAssignmentId: 'role-1',
      on: '2012-08-31',
      reason: personalText('Retirement'),
    });
  putDetailsRight(streams);
  return appointAdministrators(streams);
};

const establishBody = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, body, 'EstablishBody', 'body-1', { name: 'Diocese of Oxford', kind: 'diocese', from: '2011-09-01' })
    .do(CLERK, body, 'AddSchoolToBody', 'body-1', {
      membershipId: 'membership-1',
      schoolUrn: JUNIOR_SCHOOL,
      from: '2011-09-01',
    })
    .do(CLERK, body, 'RemoveSchoolFromBody', 'body-1', { membershipId: 'membership-1', on: '2012-08-31' });

const establishAlliance = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, alliance, 'EstablishAlliance', 'alliance-1', {
      name: 'Milton Keynes Teaching School Alliance',
      form: 'job-share',
      leadSchools: [HOME_SCHOOL, '110501'],
      from: '2011-09-01',
    })
    .do(CLERK, alliance, 'EstablishAlliance', 'alliance-2', {
      ...{ name: 'Second alliance', form: 'single', leadSchools: ['110501'], from: '2011-09-01' },
    })
    .do(CLERK, alliance, 'AdmitMember', 'alliance-1', {
      memberId: 'member-1',
      organisation: personalText('The Open University'),
      urn: null,
      kind: 'university',
      engagement: 'strategic-partner',
      from: '2011-10-01',
    })
    .do(CLERK, alliance, 'CorrectLeadSchools', 'alliance-1', {
      change: '2011-09-01',
      from: '2011-09-02',
      form: 'job-share',
      leadSchools: [HOME_SCHOOL, '110501'],
      reason: personalText('The day was mistyped'),
    })
    .do(CLERK, alliance, 'CorrectMember', 'alliance-1', {
      memberId: 'member-1',
      organisation: personalText('Open University'),
      urn: null,
      kind: 'university',
      engagement: 'partner',
      from: '2011-10-01',
      to: null,
      reason: personalText('The level was mistyped'),
    })
    .do(CLERK, alliance, 'RecordDeparture', 'alliance-1', { memberId: 'member-1', on: '2012-07-31' });

const establishBoard = (streams: InMemoryStreams): InMemoryStreams => {
  streams.do(CLERK, board, 'EstablishBoard', 'board-1', {
    name: 'Milton Keynes Partnership Board',
    areas: ['826'],
    from: '2011-09-01',
    terms: null,
  });
  for (const personId of MEMBERS)
    streams.do('person-administrator', board, 'AppointMember', 'board-1', {
      memberId: `seat-of-${personId}`,
      personId,
      office: personId === MEMBERS[0] ? 'chair' : 'member',
      schoolUrn: null,
      from: '2011-09-01',
      to: null,
    });
  return streams
    .do(CLERK, board, 'ReviseTerms', 'board-1', {
      from: '2012-09-01',
      terms: { ...DEFAULT_TERMS, quorum: 4 },
      reason: personalText('The board has more members'),
    })
    .do(CLERK, board, 'ReorganiseAreas', 'board-1', {
      from: '2020-04-01',
      changes: [{ old: '826', new: ['942'] }],
      reason: personalText('The council was divided'),
    })
    .do(CLERK, board, 'StandDownMember', 'board-1', { memberId: `seat-of-${MEMBERS[2]}`, on: '2012-08-31' });
};

const DESIGNATION = {
  providerType: 'nle',
  designatingBody: 'National College',
  homeSchoolUrn: HOME_SCHOOL,
  employer: null,
  allianceId: 'alliance-1',
  phases: ['Secondary'],
  needAreas: ['mathematics', 'teaching-quality'],
};

/** The leader offers 20 half-days, of which the home head releases 14. */
const designateLeader = (streams: InMemoryStreams): InMemoryStreams =>
  streams
    .do(CLERK, leader, 'DesignateLeader', LEADER, { ...DESIGNATION, personId: LEADER, from: '2011-09-01', to: null })
    .do(LEADER, leader, 'OfferDays', LEADER, {
      offerId: 'offer-1',
      from: '2011-09-01',
      to: '2012-07-31',
      halfDays: 20,
    })
    .do(CLERK, leader, 'CorrectDesignation', LEADER, {
      providerType: DESIGNATION.providerType,
      designatingBody: 'National College for School Leadership',
      from: '2011-09-01',
      to: null,
      phases: DESIGNATION.phases,
      needAreas: DESIGNATION.needAreas,
      reason: personalText('The name of the college was incomplete'),
    })
    .do(LEADER, leader, 'CorrectOffer', LEADER, {
      offerId: 'offer-1',
      from: '2011-09-01',
      to: '2012-07-31',
      halfDays: 24,
      reason: personalText('Six days a term'),
    })
    .do(HOME_HEAD, leader, 'ReleaseDays', LEADER, { offerId: 'offer-1', halfDays: 14 });

const PASSING = {
  ...{ allianceId: 'alliance-2', on: '2011-10-01' as IsoDay },
  reason: personalText('The other lead school lost its designation'),
};

/** Recalls the release, ends the designation, and starts another on a later day. */
export const renewDesignation = (streams: InMemoryStreams, today: IsoDay): InMemoryStreams =>
  streams
    .do(HOME_HEAD, leader, 'RecallRelease', LEADER, { offerId: 'offer-1', reason: personalText('Needed at home') })
    .do(CLERK, leader, 'PassLeaderOn', LEADER, PASSING)
    .do(CLERK, leader, 'CorrectPassingOn', LEADER, {
      ...PASSING,
      on: '2011-11-01',
      reason: personalText('It began a month later'),
    })
    .do(CLERK, leader, 'WithdrawDesignation', LEADER, {
      on: '2012-08-31',
      reason: personalText('Moves to a new school'),
    })
    .on(today)
    .do(CLERK, leader, 'RenewDesignation', LEADER, { ...DESIGNATION, from: today, to: null });

/** A request claims a reference and is refused. Another one takes it. */
const claimReference = (streams: InMemoryStreams): InMemoryStreams => {
  const claim = { boardId: 'board-1', kind: 'request', reference: 'MK-2011-099' } as const;
  return streams
    .do(CLERK, reference, 'ClaimReference', 'reference-1', { ...claim, recordId: 'request-98' })
    .do(CLERK, reference, 'ReleaseReference', 'reference-1', { recordId: 'request-98' })
    .do(CLERK, reference, 'ClaimReference', 'reference-1', { ...claim, recordId: 'request-99' });
};

const nameSafeguardingContact = (streams: InMemoryStreams): InMemoryStreams =>
  streams.do(CLERK, board, 'NameSafeguardingContact', 'board-1', { personId: MEMBERS[0], from: '2011-09-01' });

/** Registers the school and the persons, and sets up alliance, board and leader. */
export const setUpParties = (streams: InMemoryStreams): InMemoryStreams =>
  [
    registerSchool,
    registerPersons,
    establishBody,
    establishAlliance,
    establishBoard,
    nameSafeguardingContact,
    designateLeader,
    claimReference,
  ].reduce((all, setUp) => setUp(all), streams);
