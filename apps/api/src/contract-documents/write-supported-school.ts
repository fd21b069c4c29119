import type {
  Obstacle,
  PublishedAim,
  PupilFigure,
  SupportedSchoolRecord,
} from '#api/contract-documents/supported-school';
import { formatDay, formatHalfDays, joinNames } from '#api/documents/document-words';
import { heading, notice, paragraph, withLabel, type Block, type Document } from '#documents/document';
import type { Held } from '#domain/contract-afterwards.events';
import type { Judgement, Provider } from '#domain/vocabulary';

export const OBSTACLE_WORDS: Readonly<Record<Obstacle, string>> = {
  'not-ended': 'The contract has not ended.',
  'not-confirmed': 'The board has not confirmed the judgements of the aims.',
};

export const JUDGEMENT_WORDS: Readonly<Record<Judgement, string>> = {
  met: 'met',
  'partly-met': 'partly met',
  'not-met': 'not met',
  'cannot-be-judged': 'cannot be judged',
};

export const HELD_WORDS: Readonly<Record<Held, string>> = {
  held: 'has lasted',
  'partly-held': 'has lasted in part',
  'not-held': 'has not lasted',
  'cannot-be-judged': 'cannot be judged',
};

const PROVIDER_WORDS: Readonly<Record<Provider['kind'], string>> = {
  leader: 'a system leader',
  alliance: 'an alliance of schools',
  school: 'a school',
  trust: 'a trust',
  'council-service': 'a service of the council',
};

const ENDED_WORDS: Readonly<Record<NonNullable<SupportedSchoolRecord['endedHow']>, string>> = {
  completed: 'completed',
  'ended-early': 'ended early',
  lapsed: 'ended by its time limit',
};

export const describeFigure = (figure: PupilFigure | null): string =>
  figure === null ? 'not published' : `${figure.percent} % (${figure.academicYear})`;

const orUnknown = (value: string | number | null): string => (value === null ? '–' : String(value));

const describeAim = ({ statement, measure }: PublishedAim): string =>
  measure === null ? statement : `${statement}. Measure: ${measure}`;

const writePupils = (record: SupportedSchoolRecord): Block[] => [
  heading(2, 'The school'),
  ...withLabel('Phase', record.phase ?? 'not known'),
  ...withLabel('Pupils', record.pupilsBand ?? 'not known'),
  ...withLabel('Pupil premium', describeFigure(record.pupilPremium)),
  ...withLabel('English as an additional language', describeFigure(record.eal)),
  ...withLabel('Special educational needs support', describeFigure(record.senSupport)),
  ...withLabel('Education, health and care plans', describeFigure(record.senPlans)),
];

const describePeriod = ({ startedOn, endedOn, endedHow }: SupportedSchoolRecord): string | null => {
  if (startedOn === null) return null;
  if (endedOn === null) return `from ${formatDay(startedOn)}`;
  const how = endedHow === null ? '' : ` (${ENDED_WORDS[endedHow]})`;
  return `${formatDay(startedOn)} to ${formatDay(endedOn)}${how}`;
};

const writeSupport = (record: SupportedSchoolRecord): Block[] => [
  heading(2, 'The support'),
  ...withLabel('Reason', record.reason?.meaning ?? null),
  ...withLabel('Level', record.level.meaning),
  ...withLabel('Forms of support', joinNames(record.forms.map(({ meaning }) => meaning))),
  ...withLabel('Given by', record.provider.name ?? PROVIDER_WORDS[record.provider.kind]),
  ...withLabel('When', describePeriod(record)),
  ...withLabel('Time given', formatHalfDays(record.deliveredHalfDays)),
];

const describeHeld = ({ held, valueAtCheck }: PublishedAim): string => {
  if (held === null) return '–';
  return valueAtCheck === null ? HELD_WORDS[held] : `${HELD_WORDS[held]}: ${valueAtCheck}`;
};

const writeImpact = ({ aims, judgementsConfirmedOn, followUpOn }: SupportedSchoolRecord): Block[] => [
  heading(2, 'Impact'),
  {
    kind: 'table',
    caption: 'What became of each aim',
    columns: [
      { title: 'Aim', share: 7 },
      { title: 'Before', share: 2 },
      { title: 'Target', share: 2 },
      { title: 'After', share: 2 },
      { title: 'Judged', share: 3 },
      { title: 'Later check', share: 3 },
    ],
    rows: aims.map((aim) => [
      describeAim(aim),
      orUnknown(aim.before),
      orUnknown(aim.target),
      orUnknown(aim.after),
      aim.judgement === null ? 'not judged' : JUDGEMENT_WORDS[aim.judgement],
      describeHeld(aim),
    ]),
  },
  ...withLabel('Confirmed by the board', judgementsConfirmedOn === null ? null : formatDay(judgementsConfirmedOn)),
  ...withLabel('Later check', followUpOn === null ? null : formatDay(followUpOn)),
  paragraph(
    'The figures show what changed at the school while it was supported. They do not show that the support caused the change: other things changed too.',
  ),
];

const writeQuotations = ({ quotations }: SupportedSchoolRecord): Block[] =>
  quotations.length === 0
    ? []
    : [
        heading(2, 'In their own words'),
        ...quotations.map(({ words, source }): Block => paragraph(`“${words}” – ${source}`)),
      ];

/** The record of a supported school, as a board publishes it. All forms of output follow from it. */
export const writeSupportedSchool = (record: SupportedSchoolRecord): Document => ({
  title: `Supported school: ${record.schoolName ?? `URN ${record.schoolUrn}`}`,
  madeOn: record.on,
  owner: record.boardName,
  blocks: [
    ...(record.obstacles.length === 0
      ? []
      : [notice(`Do not publish this yet. ${record.obstacles.map((each) => OBSTACLE_WORDS[each]).join(' ')}`)]),
    ...withLabel('Board', record.boardName),
    ...withLabel('Contract', record.reference),
    ...withLabel('Case study', record.isCaseStudy ? 'yes, both sides agreed' : null),
    ...writePupils(record),
    ...writeSupport(record),
    ...writeImpact(record),
    ...writeQuotations(record),
    ...withLabel('This copy', `after ${record.version} events of the contract, as of ${formatDay(record.on)}`),
  ],
});
