import { SCHOOL_COLUMNS } from '#api/dashboard/school-columns';
import {
  DASHBOARD_SORTS,
  toSortValue,
  type DashboardFilter,
  type DashboardSort,
} from '#api/dashboard/dashboard-filters';
import { joinNames, type List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import { FLAG_PARAMETERS } from '#api/boards/board-dashboard.schemas';
import { INSPECTED_AREA, SAFEGUARDING } from '#api/schools/register.schemas';
import * as schema from '#api/openapi/response-schemas';
import { FLAG_RULE, RISK_RATING, TREND } from '#api/oversight/oversight.schemas';
import { FORMAL_STATUS, HEADSHIP_KIND } from '#api/situations/situations.schemas';
import * as fieldTypes from '#api/validation/field-types';
import { FLAG_RULES, RISK_RATINGS, type FlagRule } from '#domain/oversight.events';
import {
  AREA_GRADES,
  CONCERN_CATEGORIES,
  INSPECTION_FRAMEWORKS,
  type ConcernCategory,
  type InspectionFramework,
} from '#domain/school.events';
import { describeFlagRules, type DatedFlagRules, type RaisedFlag } from '#domain/school-flags';
import { FORMAL_STATUSES, HEADSHIP_KINDS } from '#domain/situation.events';
import { dashboard } from '#read-models/dashboard';
import type { LatestIndicator } from '#read-models/dashboard-indicators';
import type { DashboardSchool, PublicSchool } from '#read-models/dashboard-rows';
import type { SupportState } from '#read-models/dashboard-support';

const FRAMEWORK = schema.enumOf<InspectionFramework>({
  'overall-grade': true,
  'area-grades': true,
  'report-card': true,
});
const CATEGORY = schema.enumOf<ConcernCategory>({
  'special-measures': true,
  'serious-weaknesses': true,
  'requires-significant-improvement': true,
  'notice-to-improve': true,
});
/** The rules that flag schools on a day, as they are published with the list. */
interface ShownRules extends DatedFlagRules {
  readonly definitions: Readonly<Record<FlagRule, string>>;
}

export const describeRules = (rules: DatedFlagRules): ShownRules => ({
  ...rules,
  definitions: describeFlagRules(rules),
});

const SUPPORT = schema.enumOf<SupportState>({ now: true, before: true, none: true, withheld: true });

/** What is public about a school. */
export const PUBLIC_SCHOOL_FIELDS: schema.SchemasOf<PublicSchool> = {
  urn: schema.urn(),
  name: schema.text(),
  registerStatus: schema.text('As in the register, such as "Open" or "Closed".'),
  phase: schema.text(),
  laCode: schema.text('Code of the local authority.'),
  districtCode: schema.orNull(schema.text()),
  districtName: schema.orNull(schema.text()),
  trustName: schema.orNull(schema.text()),
  pupils: schema.orNull(schema.integer()),
  percentageFsm: schema.orNull(schema.number('Percentage of pupils eligible for free school meals.')),
  overallGrade: schema.orNull(
    schema.integer(
      'The last overall effectiveness grade (Ofsted): 1 outstanding, 2 good, 3 requires improvement, 4 inadequate.',
    ),
  ),
  gradedOn: schema.orNull(schema.day()),
  framework: schema.orNull(FRAMEWORK),
  inspectedOn: schema.orNull(schema.day('The day of the latest inspection, under any framework.')),
  category: schema.orNull(CATEGORY),
  areaGrades: schema.listOf(INSPECTED_AREA, 'The grades of the latest graded inspection under any framework.'),
  safeguarding: schema.orNull(SAFEGUARDING),
  headship: schema.orNull(HEADSHIP_KIND),
  headshipFrom: schema.orNull(schema.day()),
  statuses: schema.listOf(FORMAL_STATUS, 'The formal statuses of the school on the day, such as special measures.'),
  flags: schema.listOf(
    schema.namedObject<RaisedFlag>('RaisedFlag', {
      rule: FLAG_RULE,
      since: schema.orNull(schema.day()),
      because: schema.text('What raised the flag.'),
      rulesFrom: schema.day('The first day of the rules that raised it.'),
    }),
  ),
};

const INDICATOR = schema.namedObject<LatestIndicator>('LatestIndicator', {
  indicator: schema.text('Code of the indicator that was asked for.'),
  academicYear: schema.text('The latest academic year in which it was published.'),
  value: schema.number(),
  status: schema.orNull(
    schema.enumOf<NonNullable<LatestIndicator['status']>>({ provisional: true, revised: true, final: true }),
  ),
});

const ROW = schema.namedObject<DashboardSchool>('DashboardSchool', {
  ...PUBLIC_SCHOOL_FIELDS,
  support: SUPPORT,
  contractIds: schema.listOf(schema.id(), 'The running contracts; past ones if none is running.'),
  leaderIds: schema.listOf(schema.id(), 'The leads of the running contracts, who are responsible for progress.'),
  providerIds: schema.listOf(
    schema.text(),
    'Who gives the support of the running contracts, if it is not the lead leader: the alliance, school, trust or council.',
  ),
  indicator: schema.orNull(INDICATOR),
  oversightWithheld: schema.boolean('Whether risk and soft intelligence are withheld from you.'),
  risk: schema.orNull(RISK_RATING),
  trend: schema.orNull(TREND),
  ratedOn: schema.orNull(schema.day()),
  intelligence: schema.orNull(schema.integer('Number of items of soft intelligence.')),
});

/** Every open school of the areas of a board. */
export const DASHBOARD: List<DashboardSchool, DashboardFilter, DashboardSort> = {
  title: 'Dashboard',
  rows: 'schools',
  sources: { views: [dashboard] },
  row: ROW,
  names: nameFields<DashboardSchool>({ contractIds: ['contract'], leaderIds: ['person'] }),
  extra: {
    rules: schema.namedObject<ShownRules>('FlagRules', {
      from: schema.day('The first day on which these rules apply.'),
      setBy: schema.enumOf<ShownRules['setBy']>({ published: true, board: true }),
      parameters: FLAG_PARAMETERS,
      definitions: schema.object<Record<FlagRule, string>>({
        'below-good': schema.text(),
        'in-need': schema.text(),
        'high-performing': schema.text(),
        'fell-since': schema.text(),
        'new-head': schema.text(),
        'formal-status': schema.text(),
      }),
    }),
  },
  filters: {
    area: fieldTypes.code,
    phase: fieldTypes.text({ max: 60 }),
    district: { ...fieldTypes.text({ max: 20 }), selects: 'Only schools in the district with this code.' },
    trust: { ...fieldTypes.text({ max: 200 }), selects: 'Only schools of the trust with this name.' },
    grade: { ...fieldTypes.oneOf(['1', '2', '3', '4']), selects: 'Only schools with this last overall grade.' },
    framework: {
      ...fieldTypes.oneOf(INSPECTION_FRAMEWORKS),
      selects: 'Only schools whose latest inspection was under this framework.',
    },
    areaGrade: {
      ...fieldTypes.oneOf(AREA_GRADES),
      selects: 'Only schools whose latest graded inspection gave an area this grade, on the scale of its framework.',
    },
    safeguarding: {
      ...fieldTypes.oneOf(['met', 'not-met']),
      selects: 'Only schools with this safeguarding judgement in their latest graded inspection.',
    },
    category: fieldTypes.oneOf(CONCERN_CATEGORIES),
    indicator: {
      ...fieldTypes.text({ max: 60 }),
      selects: 'Shows the latest published value of the indicator with this code. Leaves out no school.',
    },
    indicatorFrom: {
      ...fieldTypes.decimal,
      selects: 'Only schools whose latest value of the indicator is this or more.',
    },
    indicatorTo: {
      ...fieldTypes.decimal,
      selects: 'Only schools whose latest value of the indicator is this or less.',
    },
    headship: fieldTypes.oneOf(HEADSHIP_KINDS),
    status: { ...fieldTypes.oneOf(FORMAL_STATUSES), selects: 'Only schools with this formal status.' },
    flag: { ...fieldTypes.oneOf(FLAG_RULES), selects: 'Only schools with this flag.' },
    support: fieldTypes.oneOf(['now', 'before', 'none']),
    leader: { ...fieldTypes.id, selects: 'Only schools with a running contract that this leader leads.' },
    provider: {
      ...fieldTypes.text({ max: 64 }),
      selects: 'Only schools that this alliance, school, trust or council supports now.',
    },
    risk: fieldTypes.oneOf(RISK_RATINGS),
  },
  sorts: DASHBOARD_SORTS,
  asOf: true,
  sortValue: toSortValue,
  withheld: null,
  rowKey: ({ urn }) => urn,
  csv: [
    ...SCHOOL_COLUMNS,
    'support',
    ['contractIds', ({ contractIds }) => joinNames(contractIds)],
    ['leaderIds', ({ leaderIds }) => joinNames(leaderIds)],
    ['providerIds', ({ providerIds }) => joinNames(providerIds)],
    ['indicator', ({ indicator }) => indicator?.indicator ?? null],
    ['indicatorYear', ({ indicator }) => indicator?.academicYear ?? null],
    ['indicatorValue', ({ indicator }) => indicator?.value ?? null],
    ['indicatorStatus', ({ indicator }) => indicator?.status ?? null],
    'oversightWithheld',
    'risk',
    'trend',
    'ratedOn',
    'intelligence',
  ],
};
