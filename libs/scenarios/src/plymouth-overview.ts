import type { Caller } from '#scenarios/demo-installation';
import { registerHead, type BoardFixture, type Scenario } from '#scenarios/fixtures';
import type { Plymouth } from '#scenarios/plymouth';
import type { IsoDay } from '#kernel/time';

/** What the board saw when it looked at all its schools, for the tests. */
export interface Overview {
  /** The code with which the confirmation by whoever proposed the conversion was refused. */
  readonly refusal: string | undefined;
  readonly successionStage: string;
  readonly watched: readonly string[];
  readonly schools: number;
  readonly inNeed: number;
}

const DAY: IsoDay = '2017-05-02';
const [OLD, ACADEMY] = ['900205', '900206'];

/** After two years: a conversion is recorded by two persons, and the board looks at all schools of the city before it decides whom to ask. */
export const runOverview = async (scenario: Scenario, { board }: Plymouth): Promise<Overview> => {
  await scenario.installation.setDay(DAY);
  const converted = await recordConversion(scenario, board);
  const watched = await watchSchool(scenario, board.chair);
  await setRules(scenario, board);
  const shown = await readDashboard(scenario, board);
  await readFigures(scenario, board);
  return { ...converted, watched, ...shown };
};

/** The clerk proposes the conversion and cannot confirm it alone. The head and the council do. */
const recordConversion = async (
  { installation, narrate }: Scenario,
  { clerk }: BoardFixture,
): Promise<Pick<Overview, 'refusal' | 'successionStage'>> => {
  narrate('The clerk records that one school became an academy under a new number, so that its cases go on under it.');
  const proposed = {
    kind: 'conversion',
    predecessors: [OLD],
    successors: [ACADEMY],
    on: '2017-01-01',
    source: 'Academy order',
  } as const;
  const { id: succession } = await clerk.record('/v1/schools/{school}/successions', { school: OLD }, proposed);
  const old = { school: OLD, succession };
  const { problem } = await clerk.post('/v1/schools/{school}/successions/{succession}/confirmation', old, {
    source: 'Minutes of the governors',
  });
  narrate('A mistyped number would open the cases of another school, so the clerk cannot confirm it too: others do.');
  const head = await registerHead(installation, OLD, 'Head of the old school', DAY);
  const council = { role: 'la-officer', scope: { kind: 'area', id: '879' } } as const;
  const officer = await installation.register('Officer of the council', DAY, council);
  await head.record('/v1/schools/{school}/successions/{succession}/confirmation', old, {});
  await officer.record(
    '/v1/schools/{school}/successions/{succession}/responsible-body-confirmation',
    { school: ACADEMY, succession },
    { source: 'Letter of the trust' },
  );
  const newHead = await registerHead(installation, ACADEMY, 'Head of the academy', DAY);
  const { contracts } = await newHead.read('/v1/schools/{school}/contracts', { school: ACADEMY });
  narrate(
    `The head of the academy now reads the cases of the old school: ${formatCount(contracts.length, 'contract')}.`,
  );
  const { state } = await clerk.read('/v1/schools/{school}/successions/{succession}', old);
  return { refusal: problem?.code, successionStage: state.stage };
};

const watchSchool = async ({ narrate }: Scenario, chair: Caller): Promise<string[]> => {
  narrate('The chair puts the academy on a watch list of their own. Nobody else sees it.');
  await chair.record('/v1/me/watch-list/{school}', { school: ACADEMY }, { note: 'Ask how the first year goes' });
  const { schools } = await chair.read('/v1/me/watch-list', {});
  return schools.map(({ urn }) => urn);
};

const setRules = async ({ narrate }: Scenario, { id, clerk }: BoardFixture): Promise<void> => {
  narrate('The board calls a head new for two years, not for one. It says so in the rules of its flags, from today.');
  await clerk.record(
    '/v1/boards/{board}/flag-rules',
    { board: id },
    { from: DAY, changes: { newHeadDays: 730 }, reason: 'Agreed by the board: new heads need two years' },
  );
  await clerk.record('/v1/schools/{school}/headships', { school: ACADEMY }, { kind: 'permanent', from: '2016-01-04' });
  const risk = { rating: 'high', trend: 'steady', rationale: 'A new head and a new trust', ratedOn: DAY } as const;
  await clerk.record('/v1/boards/{board}/schools/{school}/risk-ratings', { board: id, school: ACADEMY }, risk);
};

const readDashboard = async (
  { narrate }: Scenario,
  { id: board, clerk }: BoardFixture,
): Promise<Pick<Overview, 'schools' | 'inNeed'>> => {
  const list = async (query: object) => {
    const { schools } = await clerk.read('/v1/boards/{board}/dashboard', { board }, { limit: 200, ...query });
    return schools;
  };
  const [all, inNeed, now] = [await list({}), await list({ flag: 'in-need' }), await list({ support: 'now' })];
  narrate(
    `The dashboard shows ${formatCount(all.length, 'open school')}. Flagged as in need: ${inNeed.length}; supported now: ${now.length}.`,
  );
  const [riskiest] = await list({ flag: 'new-head', sort: '-risk' });
  if (riskiest !== undefined)
    narrate(
      `The new head at the highest risk leads ${riskiest.name}. ${riskiest.flags.map(({ because }) => because).join(' ')}`,
    );
  return { schools: all.length, inNeed: inNeed.length };
};

const readFigures = async ({ narrate }: Scenario, { id: board, clerk }: BoardFixture): Promise<void> => {
  const query = { academicYear: '2016-17', topic: 'potential' } as const;
  const { figures } = await clerk.read('/v1/boards/{board}/figures', { board }, query);
  for (const figure of ['high-performing-schools', 'schools-in-need', 'schools-in-need-with-supporter']) {
    const found = figures.find((each) => each.figure === figure);
    if (found !== undefined)
      narrate(`${found.definition} That is ${found.numerator ?? 0} of ${found.denominator ?? 0}.`);
  }
  const { coldSpots } = await clerk.read('/v1/boards/{board}/cold-spots', { board }, { withinMetres: '5000' });
  for (const { districtName, districtCode, schoolsInNeed, schoolsWithoutSupporter } of coldSpots)
    narrate(
      `Cold spots in ${districtName ?? districtCode}: ${schoolsWithoutSupporter} of ${schoolsInNeed} schools in need have no high-performing school of their phase within 5 km.`,
    );
};

const formatCount = (number: number, name: string): string => `${number} ${name}${number === 1 ? '' : 's'}`;
