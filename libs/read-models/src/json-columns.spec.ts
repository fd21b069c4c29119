import type * as bounds from '#domain/bounds';
import type * as contractBounds from '#domain/contract-bounds';
import { json, table, text, type View } from '#processing/view';
import { ALL_VIEWS } from '#read-models/all-views';

/** What keeps the value short: constants of `#domain/bounds` and `#domain/contract-bounds` that commands check, or the reason why there is no list that events add to. */
type Bound =
  | { readonly by: readonly (keyof typeof bounds | keyof typeof contractBounds)[] }
  | { readonly because: string };
type Bounds = Readonly<Record<string, Bound>>;

const ONE_RECORD: Bound = { because: 'One record with fixed fields, which the next event replaces.' };
const YES_OR_NO: Bound = { because: 'True or false.' };
const BY_THE_BODY: Bound = { because: 'One command gives the whole list, and its body bounds it.' };

const RARE: Bound = {
  because: 'What happens around a contract: a few times at most, and nobody can cause it by a command on the contract.',
};

const BY_THE_INTERVAL: Bound = {
  because: 'A group meets at most weekly within a contract, whose length the level bounds.',
};

const STAGE: Bounds = {
  signedBy: { because: 'Each of the three parties signs once.' },
  moneyConfirmed: YES_OR_NO,
  daysConfirmed: YES_OR_NO,
};

/** What is open about a concern: notices, representations, powers and conditions. */
const MEASURES: Bound = { by: ['MAX_NOTICES', 'MAX_REPRESENTATIONS', 'MAX_POWERS', 'MAX_CONCERN_CONDITIONS'] };

const inTable = (name: string, columns: Bounds): Bounds =>
  Object.fromEntries(Object.entries(columns).map(([column, bound]) => [`${name}.${column}`, bound]));

/** Each event writes the whole row again, so a value that every event makes longer costs the square of the number of events. */
const BOUNDS: Bounds = {
  ...inTable('register_contracts', {
    ...STAGE,
    openConcerns: { by: ['MAX_CONCERNS'] },
    deployedLeaderIds: { by: ['MAX_TEAM_MEMBERS'] },
  }),
  ...inTable('register_aims', { aim: ONE_RECORD }),
  ...inTable('security_entries', { roles: { because: 'A person has few kinds of role.' } }),
  ...inTable('due_contracts', {
    targets: { by: ['MAX_AIMS'] },
    visits: { by: ['MAX_VISITS'] },
    pauses: RARE,
    circumstances: RARE,
    variation: ONE_RECORD,
    groupMeetings: BY_THE_INTERVAL,
    recommendations: BY_THE_INTERVAL,
    isChecked: YES_OR_NO,
    followUpNeed: { by: ['MAX_AIMS'] },
  }),
  ...inTable('monitored_contracts', {
    groupMeetings: BY_THE_INTERVAL,
    monitors: { by: ['MAX_GROUP_MEMBERS'] },
  }),
  ...inTable('monitoring_memberships', { groupMeetings: BY_THE_INTERVAL }),
  ...inTable('around_contracts', {
    over: YES_OR_NO,
    leaders: { by: ['MAX_TEAM_MEMBERS'] },
    reserved: { by: ['MAX_TEAM_MEMBERS', 'MAX_OFFERS'] },
    noted: RARE,
  }),
  ...inTable('alliance_networks', { memberships: { by: ['MAX_NETWORK_MEMBERSHIPS'] } }),
  ...inTable('work_strands', { accountability: { by: ['MAX_REASSIGNMENTS'] } }),
  ...inTable('work_hubs', { districts: BY_THE_BODY }),
  ...inTable('work_actions', { progress: { by: ['MAX_PLAN_PROGRESS'] } }),
  ...inTable('around_requests', { noted: RARE }),
  ...inTable('due_decisions', { conditions: BY_THE_BODY, discharged: BY_THE_BODY, rescinded: YES_OR_NO }),
  ...inTable('deployment_contracts', {
    ...STAGE,
    leaders: { by: ['MAX_TEAM_MEMBERS', 'MAX_CONTRACT_PASSINGS'] },
    visits: { by: ['MAX_VISITS'] },
  }),
  ...inTable('deployments', STAGE),
  ...inTable('leader_contracts', { ...STAGE, deployedLeaderIds: { by: ['MAX_TEAM_MEMBERS'] } }),
  ...inTable('contracts_of_leaders', STAGE),
  ...inTable('school_records', {
    entry: ONE_RECORD,
    source: ONE_RECORD,
    consultees: BY_THE_BODY,
    latestInspection: ONE_RECORD,
    lastOverallGrade: ONE_RECORD,
  }),
  ...inTable('dashboard_schools', {
    percentageFsm: { because: 'A number.' },
    latestInspection: ONE_RECORD,
    latestGraded: ONE_RECORD,
    grades: { because: 'The last two.' },
    headships: { by: ['MAX_HEADSHIPS'] },
    statuses: { by: ['MAX_FORMAL_STATUSES'] },
  }),
  ...inTable('work_offers', { structural: YES_OR_NO }),
  ...inTable('offered_requests', { needAreas: BY_THE_BODY }),
  ...inTable('matching_ledgers', {
    expertise: { by: ['MAX_EXPERTISE'] },
    phases: BY_THE_BODY,
    needAreas: BY_THE_BODY,
    offers: { by: ['MAX_OFFERS'] },
    bookings: { because: 'One for each contract of a leader, and each takes days that the home school released.' },
  }),
  ...inTable('matching_leaders', {
    phases: BY_THE_BODY,
    needAreas: BY_THE_BODY,
    expertise: { by: ['MAX_EXPERTISE'] },
    free: { by: ['MAX_OFFERS'] },
  }),
  ...inTable('around_leaders', { passedOn: ONE_RECORD }),
  ...inTable('matching_requests', { needAreas: BY_THE_BODY }),
  ...inTable('matching_contracts', {
    ...STAGE,
    periods: { by: ['MAX_CONTRACT_PASSINGS'] },
    deployedLeaderIds: { by: ['MAX_TEAM_MEMBERS'] },
    aims: { by: ['MAX_AIMS'] },
  }),
  ...inTable('matching_schools', { latestGraded: ONE_RECORD, grades: { because: 'The last two.' } }),
  ...inTable('dashboard_oversights', { cleared: { by: ['MAX_CLEARED_FLAGS'] } }),
  ...inTable('dashboard_contracts', STAGE),
  ...inTable('dashboard_indicators', { value: { because: 'A number.' } }),
  ...inTable('school_profiles', { percentageFsm: { because: 'A number.' } }),
  ...inTable('school_map_entries', {
    percentageFsm: { because: 'A number.' },
    easting: { because: 'A number.' },
    northing: { because: 'A number.' },
  }),
  ...inTable('school_requests', { needAreas: BY_THE_BODY }),
  ...inTable('school_contracts', STAGE),
  ...inTable('agenda_meetings', { present: { by: ['MAX_SEATS'] } }),
  ...inTable('agenda_items', { conflicted: { by: ['MAX_SEATS', 'MAX_BIDS'] } }),
  ...inTable('request_drafts', { needAreas: BY_THE_BODY }),
  ...inTable('task_drafts', { open: YES_OR_NO }),
  ...inTable('task_requests', {
    needAreas: BY_THE_BODY,
    acknowledgedBy: { because: 'Each of three parties acknowledges once.' },
    offers: { by: ['MAX_WORK_OFFERS'] },
    handOver: ONE_RECORD,
  }),
  ...inTable('task_meetings', {
    items: { by: ['MAX_AGENDA_ITEMS'] },
    chairs: { because: 'A board has one chair and one vice-chair.' },
    unconfirmed: { by: ['MAX_AGENDA_ITEMS'] },
  }),
  ...inTable('task_decisions', {
    awaitsContract: YES_OR_NO,
    recommended: YES_OR_NO,
    awaitsAnswer: YES_OR_NO,
    authorisationRefused: YES_OR_NO,
    rescinded: YES_OR_NO,
    conditions: BY_THE_BODY,
  }),
  ...inTable('task_contracts', {
    groupMeetings: BY_THE_INTERVAL,
    ...STAGE,
    fromPaper: YES_OR_NO,
    team: { by: ['MAX_TEAM_MEMBERS'] },
    acknowledged: YES_OR_NO,
    aims: { by: ['MAX_AIMS'] },
    visits: { by: ['MAX_VISITS'] },
    variation: ONE_RECORD,
    pauses: RARE,
    afterwards: ONE_RECORD,
    circumstances: RARE,
    openConcerns: { by: ['MAX_CONCERNS'] },
    daysSettled: YES_OR_NO,
    proposedPayments: { by: ['MAX_INSTALMENTS'] },
  }),
  ...inTable('paid_contracts', {
    provider: ONE_RECORD,
    entries: { by: ['MAX_INSTALMENTS'] },
  }),
  ...inTable('task_concerns', {
    measures: MEASURES,
    answeredBy: { because: 'Each of four parties is in it once.' },
    answeredStepBy: { because: 'Each of four parties is in it once.' },
    resolved: YES_OR_NO,
  }),
  ...inTable('task_successions', { awaitsSchool: YES_OR_NO, awaitsBody: YES_OR_NO }),
  ...inTable('due_concerns', {
    measures: MEASURES,
    answeredBy: { because: 'Each of four parties is in it once.' },
    resolved: YES_OR_NO,
  }),
  ...inTable('task_leaders', { offers: { by: ['MAX_OFFERS'] } }),
  ...inTable('task_boards', { areas: BY_THE_BODY }),
  ...inTable('task_board_seats', { seats: { by: ['MAX_SEATS'] }, constituencies: BY_THE_BODY }),
  ...inTable('directory_boards', { areas: BY_THE_BODY }),
  ...inTable('priority_areas', { districts: BY_THE_BODY }),
  ...inTable('directory_alliances', { leadSchools: BY_THE_BODY }),
  ...inTable('directory_leaders', {
    expertise: { by: ['MAX_EXPERTISE'] },
    phases: BY_THE_BODY,
    needAreas: BY_THE_BODY,
    earlier: { because: 'A designation is renewed every few years, after the last one has ended.' },
    released: { by: ['MAX_OFFERS'] },
  }),
  ...inTable('person_alliances', { leadSchools: BY_THE_BODY }),
  ...inTable('board_decisions', { rescinded: YES_OR_NO, released: YES_OR_NO }),
  ...inTable('return_alliances', { leadSchoolsByDay: { by: ['MAX_LEAD_SCHOOL_CHANGES'] } }),
  ...inTable('return_deliveries', { activities: BY_THE_BODY, supported: BY_THE_BODY }),
  ...inTable('return_supported', { forms: BY_THE_BODY }),
  ...inTable('statistics_contracts', { passedOn: { by: ['MAX_CONTRACT_PASSINGS'] } }),
  ...inTable('statistics_schools', {
    grades: { because: 'A school is inspected every few years.' },
    judgements: { because: 'A school is inspected every few years.' },
    statuses: { by: ['MAX_FORMAL_STATUSES'] },
  }),
  ...inTable('fund_lines', { instalments: { by: ['MAX_INSTALMENTS'] } }),
};

const FILE = 'libs/read-models/src/json-columns.spec.ts';

const listJsonColumns = (views: readonly Pick<View, 'tables'>[]): string[] =>
  views.flatMap(({ tables }) =>
    tables.flatMap(({ name, columns }) =>
      Object.entries(columns).flatMap(([column, { kind }]) => (kind === 'json' ? [`${name}.${column}`] : [])),
    ),
  );

const adviseOn = (views: readonly Pick<View, 'tables'>[], known: Bounds): string[] => {
  const columns = listJsonColumns(views);
  const missing = columns.filter((column) => !(column in known));
  const obsolete = Object.keys(known).filter((column) => !columns.includes(column));
  return [
    ...missing.map(
      (column) =>
        `Add ${column} to BOUNDS in ${FILE} with the constant of libs/domain/src/bounds.ts that bounds its length. ` +
        'If none does, store its entries as rows of a table of their own.',
    ),
    ...obsolete.map((column) => `Remove ${column} from BOUNDS in ${FILE}: no read model has this column.`),
  ];
};

describe('The length of every JSON column of a read model', () => {
  it('has a known bound', () => {
    expect(adviseOn(ALL_VIEWS, BOUNDS)).toEqual([]);
  });

  it('is asked for when a column is new, and no longer when it is gone', () => {
    const notes = table('notes', 'noteId', { noteId: text(), lines: json<string[]>() });
    const [missing, obsolete, ...others] = adviseOn([{ tables: [notes] }], inTable('notes', { words: BY_THE_BODY }));
    expect(missing).toMatch(/^Add notes\.lines to BOUNDS in .*json-columns\.spec\.ts with the constant/);
    expect(obsolete).toMatch(/^Remove notes\.words from BOUNDS in .*json-columns\.spec\.ts/);
    expect(others).toEqual([]);
  });
});
