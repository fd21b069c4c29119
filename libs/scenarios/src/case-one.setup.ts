import type { Caller } from '#scenarios/demo-installation';
import {
  readDataFile,
  designateLeader,
  establishBoard,
  registerHead,
  type BoardOptions,
  type Scenario,
  type BoardFixture,
  type LeaderFixture,
} from '#scenarios/fixtures';
import type { AgreeAimBody, AgreeClauseBody, AgreeContractTemplateBody } from '#client/api.types';
import type { IsoDay } from '#kernel/time';

export const JUNIOR = '900101';
const SECONDARY = '900102';
const BEGIN: IsoDay = '2011-09-01';
export const END: IsoDay = '2012-07-20';
export const PENCE = 200_000;
export const HALF_DAYS = 12;

const RESULTS = {
  measure: { name: 'Pupils at level 4 or above in mathematics at the end of key stage 2', unit: '%', direction: 'up' },
  baseline: { value: 67, on: '2011-07-05', cohort: 'Year 6 of 2011', status: 'final' },
  target: 80,
} as const;

export const MATHEMATICS: AgreeAimBody = {
  kind: 'change',
  needArea: 'mathematics',
  statement: 'Pupils make better progress in mathematics, above all the more able',
  cohort: 'Year 6 of 2012',
  by: '2012-07-16',
  assessor: 'Local authority adviser for mathematics',
  method: 'National tests at the end of key stage 2, and points of progress in each year',
  change: RESULTS,
};

/** The aim after the change of focus in February. */
export const MORE_ABLE: AgreeAimBody = {
  ...MATHEMATICS,
  statement: 'Pupils of Year 6 close the gaps that the February assessments show; the more able reach level 5',
  change: { ...RESULTS, target: 85 },
};

/** A level to reach by the summer term, and to hold until its end. */
export const TEACHING: AgreeAimBody = {
  kind: 'hold',
  needArea: 'teaching-quality',
  statement: 'At least three quarters of teaching is good or better by summer 2012',
  cohort: 'All classes',
  by: '2012-07-16',
  assessor: 'National leader of education with the headteacher',
  method: 'Paired lesson observations and a learning walk',
  hold: {
    measure: { name: 'Lessons judged good or better', unit: '%' },
    bound: 'at-least',
    level: 75,
    from: '2012-06-01',
  },
};

export const LEARNING_WALK: AgreeAimBody = {
  kind: 'participation',
  needArea: 'teaching-quality',
  statement: 'Every teacher takes part in the learning walk',
  cohort: 'The teachers of all classes',
  by: '2011-12-16',
  assessor: 'National leader of education with the headteacher',
  method: 'List of those who took part',
  participation: { atLeast: 8, of: 8 },
};

const BOARD: BoardOptions = {
  name: 'Milton Keynes School-to-School Partnership Board',
  area: '826',
  from: BEGIN,
  members: [
    { name: 'Chair', schoolUrn: '900103' },
    { name: 'Second member', schoolUrn: '900104' },
    { name: 'Council officer', schoolUrn: null },
  ],
};

const CLAUSE = { levels: ['intensive'], formsOfSupport: [], from: BEGIN, reason: 'Agreed by the board' };

/** What every contract of the board at the level of the case says. */
const CLAUSES: readonly AgreeClauseBody[] = [
  {
    ...CLAUSE,
    code: 'data-sharing',
    kind: 'data-sharing',
    title: 'Sharing of data',
    text: 'The school shares data on the attainment and progress of its pupils with the provider, without their names, for this work only.\nThe provider keeps the data safe, passes nothing on, and deletes it when the contract is closed.',
  },
  {
    ...CLAUSE,
    code: 'safeguarding',
    kind: 'safeguarding',
    title: 'Safeguarding',
    text: 'Everybody who works in the school follows its safeguarding policy, and reports a worry about a child to its designated safeguarding lead on the same day.',
  },
];

/** The parties of the case and the fund that pays. */
export interface Parties {
  readonly board: BoardFixture;
  readonly leader: LeaderFixture;
  readonly school: Caller;
  readonly fundId: string;
}

/** Imports the register, and creates the board, its fund and the leader. */
export const setUpCaseOne = async ({ installation, narrate }: Scenario): Promise<Parties> => {
  await installation.setDay(BEGIN);
  narrate(
    'September 2011. The register of the schools is imported; a board of headteachers and the local authority is established.',
  );
  const administrator = await installation.administrator;
  await administrator.upload(
    '/v1/imports/establishments',
    { file: 'establishments-case.csv' },
    readDataFile('milton-keynes/establishments-case.csv'),
  );
  const board = await establishBoard(installation, BOARD);
  for (const clause of CLAUSES) await board.clerk.record('/v1/boards/{board}/clauses', { board: board.id }, clause);
  await board.clerk.record('/v1/boards/{board}/contract-templates', { board: board.id }, TEMPLATE);
  const grant = {
    name: 'School support 2011–12',
    source: 'Milton Keynes Council',
    financialYear: '2011-12',
    pence: 2_000_000,
  };
  const { id: fundId } = await administrator.record('/v1/boards/{board}/funds', { board: board.id }, grant);
  narrate('A national leader of education at a secondary school offers days. Their own head releases them.');
  const alliance = { name: 'Denbigh alliance', form: 'single', leadSchools: [SECONDARY], from: BEGIN } as const;
  const leader = await designateLeader(installation, {
    name: 'National leader',
    providerType: 'nle',
    homeSchoolUrn: SECONDARY,
    allianceId: (await administrator.record('/v1/alliances', {}, alliance)).id,
    phases: ['Primary', 'Secondary'],
    needAreas: ['mathematics', 'teaching-quality', 'leadership'],
    from: BEGIN,
    to: '2012-08-31',
    halfDays: 20,
  });
  return {
    board,
    leader,
    fundId,
    school: await registerHead(installation, JUNIOR, 'Head of the junior school', BEGIN),
  };
};

/** What the support consists of. Each part is carried out by the leader, until the end. */
export const PARTS = [
  {
    kind: 'support',
    form: 'mentoring',
    description: 'Action plan over two terms with the leader of mathematics, lessons planned and taught together',
    startsOn: '2011-09-26',
    halfDays: 6,
    pence: 100_000,
  },
  {
    kind: 'support',
    form: 'learning-walk',
    description: 'Learning walk with the head and the leader of mathematics',
    startsOn: '2011-11-01',
    halfDays: 2,
    pence: 40_000,
  },
  {
    kind: 'support',
    form: 'gap-task',
    description: 'Tasks for the staff between visits, reviewed together',
    startsOn: '2011-10-10',
    halfDays: 4,
    pence: 60_000,
  },
] as const;

/** What contracts of the board at the level of the case usually say. The clerk completes it. */
const TEMPLATE: AgreeContractTemplateBody = {
  code: 'intensive-mentoring',
  name: 'Mentoring over a school year',
  level: 'intensive',
  formOfSupport: 'mentoring',
  halfDays: HALF_DAYS,
  lengthDays: 299,
  clauses: [],
  aims: [
    {
      needArea: MATHEMATICS.needArea,
      statement: 'Pupils make better progress in mathematics',
      measure: RESULTS.measure,
      method: MATHEMATICS.method,
    },
  ],
  parts: PARTS.map(({ kind, form, description, halfDays }) => ({ kind, form, description, halfDays })),
  from: BEGIN,
  reason: 'Agreed by the board',
};
