import type { OversightEvents } from '#domain/oversight.events';
import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { SituationEvents } from '#domain/situation.events';
import { findFlagRules } from '#domain/school-flags';
import { LEADER_PROVIDER } from '#domain/vocabulary';
import { buildInspection } from '#domain/testing/inspection.builder';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { dashboard } from '#read-models/dashboard';
import { describeDashboardSchool, findSchoolsOfBoard, type DashboardSchool } from '#read-models/dashboard-rows';
import { passedOnEvent, runningContractEvents } from '#read-models/testing/contract-events.builder';

const school = eventFactory<SchoolEvents>('school');
const situation = eventFactory<SituationEvents>('situation');
const oversight = eventFactory<OversightEvents>('oversight');
const source = { file: 'edubasealldata.csv', extractedOn: '2011-09-01' as const };
const text = personalToken('Text');

const URN = '110317';
const registered = (urn: string, differences: Partial<RegisterEntry> = {}) =>
  school(urn, 'SchoolRegistered', { urn, entry: buildRegisterEntry(differences), governance: 'maintained', source });
const graded = (overallGrade: 1 | 2 | 3 | 4, inspectedOn: `${number}-${number}-${number}`) =>
  school(URN, 'InspectionRecorded', { inspection: buildInspection({ overallGrade, inspectedOn }), source });
const opened = oversight('o1', 'OversightOpened', { boardId: 'board-1', schoolUrn: URN });

const kit = (...events: readonly SpecEvent[]) => givenView(dashboard).after(registered(URN), ...events);

const RULES = findFlagRules([], '2011-12-01');
const rulesFrom = RULES.from;

const list =
  (shown = { oversight: true, support: true }) =>
  async (readModels: ReadModels): Promise<DashboardSchool[]> => {
    const found = await findSchoolsOfBoard(readModels, 'board-1', ['879', '880'], '2011-12-01');
    return found.map((each) => describeDashboardSchool(each, shown, RULES, '2011-12-01'));
  };

const pick =
  <Field extends keyof DashboardSchool>(...fields: readonly Field[]) =>
  async (readModels: ReadModels) =>
    (await list()(readModels)).map((row) => fields.map((field) => row[field]));

describe('The dashboard of a board', () => {
  it('has the open schools of its areas, with what the register says last', async () => {
    const schools = kit(
      registered('110318', { laCode: '880' }),
      registered('110319', { laCode: '881' }),
      registered('110320', { closedOn: '2011-08-31' }),
      school(URN, 'RegisterEntryChanged', { changes: [{ field: 'pupils', old: null, new: 190 }], source }),
    );
    await schools.returns(pick('urn', 'pupils'), [
      [URN, 190],
      ['110318', null],
    ]);
  });

  it('shows the last overall grade, the flags that follow from it, and those that the board has not cleared', async () => {
    const schools = kit(
      graded(3, '2011-05-12'),
      graded(2, '2008-05-12'),
      opened,
      oversight('o1', 'FlagCleared', { rule: 'in-need', clearedOn: '2011-10-01', until: '2012-07-31', reason: text }),
    );
    const because = 'Overall grade 3 on 2011-05-12.';
    const belowGood = { rule: 'below-good', since: '2011-05-12', because, rulesFrom } as const;
    const fell = {
      rule: 'fell-since',
      since: '2011-05-12',
      because: `${because} The grade before that was 2.`,
      rulesFrom,
    } as const;
    await schools.returns(pick('overallGrade', 'gradedOn', 'flags'), [[3, '2011-05-12', [belowGood, fell]]]);
    await schools.returns(
      async (readModels) => (await list({ oversight: false, support: true })(readModels))[0]?.flags,
      [belowGood, { ...belowGood, rule: 'in-need' }, fell],
    );
  });

  it('shows no overall grade once a file has cleared it, and none of before in its place', async () => {
    const cleared = school(URN, 'OverallGradeCleared', { source });
    const history = [graded(2, '2008-05-12'), graded(3, '2011-05-12'), cleared];
    await kit(...history).returns(pick('overallGrade', 'gradedOn', 'flags'), [[null, null, []]]);
    // A school that is graded again has not fallen from a grade that the register has dropped.
    await kit(...history, graded(3, '2011-11-12')).returns(
      async (readModels) => (await list()(readModels))[0]?.flags.map(({ rule }) => rule),
      ['below-good', 'in-need'],
    );
  });

  it('raises a flag again when its clearing was a mistake', async () => {
    const clearing = { rule: 'below-good', clearedOn: '2011-10-01' } as const;
    const corrected = (until: `${number}-${number}-${number}` | null) =>
      oversight('o1', 'ClearedFlagCorrected', {
        clearingId: 'revision-1',
        ...clearing,
        until: { old: '2012-07-31', new: until },
        clearReason: null,
        reason: text,
      });
    const history = [
      graded(3, '2011-05-12'),
      opened,
      oversight('o1', 'FlagCleared', { ...clearing, until: '2012-07-31', reason: text }),
    ];
    const rules = async (readModels: ReadModels) =>
      (await list()(readModels)).flatMap(({ flags }) => flags.map(({ rule }) => rule));
    await kit(...history).returns(rules, ['in-need']);
    await kit(...history, corrected(null)).returns(rules, ['below-good', 'in-need']);
    await kit(...history, corrected('2012-08-31')).returns(rules, ['in-need']);
  });

  it('shows the headship and the formal statuses of the day', async () => {
    const headed = (headshipId: string, kind: 'interim' | 'permanent', from: `${number}-${number}-${number}`) =>
      situation(URN, 'HeadshipRecorded', { headshipId, kind, from, head: null });
    const inForce = (statusId: string, status: 'special-measures' | 'proposed-closure') =>
      situation(URN, 'FormalStatusRecorded', { statusId, status, from: '2011-05-01', plan: null, source: text });
    const schools = kit(
      situation(URN, 'SituationOpened', { schoolUrn: URN }),
      headed('h1', 'interim', '2011-09-01'),
      headed('h2', 'permanent', '2012-01-01'),
      situation(URN, 'HeadshipCorrected', {
        headshipId: 'h1',
        kind: { old: 'interim', new: 'vacant' },
        from: { old: '2011-09-01', new: '2011-09-02' },
        head: null,
        reason: text,
      }),
      inForce('s1', 'special-measures'),
      inForce('s2', 'proposed-closure'),
      situation(URN, 'FormalStatusEnded', { statusId: 's2', on: '2011-11-30', reason: text }),
      situation(URN, 'FormalStatusCorrected', {
        statusId: 's1',
        status: { old: 'special-measures', new: 'notice-to-improve' },
        from: { old: '2011-05-01', new: '2011-05-02' },
        to: { old: null, new: null },
        plan: null,
        reason: text,
      }),
    );
    await schools.returns(pick('headship', 'headshipFrom', 'statuses'), [
      ['vacant', '2011-09-02', ['notice-to-improve']],
    ]);
  });

  it('shows the risk that the board rated last, and how much soft intelligence it has', async () => {
    const rated = oversight('o1', 'RiskRated', {
      ...{ ratingId: 'r1', rating: 'high', trend: 'worsening' },
      ...{ rationale: text, ratedOn: '2011-10-01' },
    });
    const corrected = oversight('o1', 'RiskRatingCorrected', {
      ratingId: 'r1',
      rating: { old: 'high', new: 'low' },
      trend: { old: 'worsening', new: 'steady' },
      ratedOn: { old: '2011-10-01', new: '2011-10-02' },
      rationale: null,
      reason: text,
    });
    const item = oversight('o1', 'IntelligenceRecorded', {
      ...{ intelligenceId: 'i1', learntOn: '2011-10-01', text, source: null },
    });
    const other = oversight('o2', 'OversightOpened', { boardId: 'board-2', schoolUrn: URN });
    const schools = kit(opened, rated, item, corrected, other);
    await schools.returns(pick('risk', 'trend', 'ratedOn', 'intelligence', 'oversightWithheld'), [
      ['low', 'steady', '2011-10-02', 1, false],
    ]);
    await schools.returns(
      async (readModels) =>
        (await list({ oversight: false, support: false })(readModels)).map((row) => [
          row.risk,
          row.intelligence,
          row.oversightWithheld,
          row.support,
        ]),
      [[null, null, true, 'withheld']],
    );
  });

  it('shows the support that the board gives now, with the leader who is accountable for it', async () => {
    await kit(...runningContractEvents('contract-1')).returns(pick('support', 'contractIds', 'leaderIds'), [
      ['now', ['contract-1'], ['leader-1']],
    ]);
    await kit().returns(pick('support', 'contractIds', 'leaderIds'), [['none', [], []]]);
  });

  it('shows as the provider the alliance to which a contract passed on, and no alliance where the leader gives it', async () => {
    const provider = { ...LEADER_PROVIDER, kind: 'alliance', allianceId: 'alliance-1' } as const;
    const ofAlliance = runningContractEvents('contract-1', { provider });
    await kit(...ofAlliance).returns(pick('providerIds'), [[['alliance-1']]]);
    await kit(...ofAlliance, passedOnEvent('contract-1')).returns(pick('providerIds'), [[['alliance-2']]]);
    const ofLeader = runningContractEvents('contract-1');
    await kit(...ofLeader, passedOnEvent('contract-1')).returns(pick('providerIds'), [[[]]]);
  });
});
