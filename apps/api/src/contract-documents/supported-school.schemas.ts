import { HELD_WORD } from '#api/contracts/contract-afterwards.schemas';
import { JUDGEMENT } from '#api/contracts/contract-entries.schemas';
import { PROVIDER_KIND } from '#api/meetings/award.schemas';
import type {
  Obstacle,
  PublishedAim,
  PublishedQuotation,
  PupilFigure,
  SupportedSchoolRecord,
} from '#api/contract-documents/supported-school';
import * as schema from '#api/openapi/response-schemas';
import type { Term } from '#domain/board.events';

const TERM = schema.object<Term>({ code: schema.text(), meaning: schema.text('As in the lists of the board.') });

const FIGURE = (description: string): schema.Schema =>
  schema.orNull(
    schema.object<PupilFigure>({
      percent: schema.number(description),
      academicYear: schema.text('Such as `2014-15`: the year in which the support began, or the last one before it.'),
    }),
  );

const AIM = schema.namedObject<PublishedAim>('PublishedAim', {
  statement: schema.text(),
  needArea: TERM,
  measure: schema.orNull(schema.text('Name and unit of the measure.')),
  before: schema.orNull(schema.number('The baseline.')),
  target: schema.orNull(schema.number('The target, or the level that is held.')),
  after: schema.orNull(schema.number('The last value that was measured.')),
  judgement: schema.orNull(JUDGEMENT),
  held: schema.orNull(HELD_WORD),
  valueAtCheck: schema.orNull(schema.number('The value at the later check.')),
});

export const SUPPORTED_SCHOOL_FIELDS: schema.SchemasOf<SupportedSchoolRecord> = {
  contractId: schema.id(),
  version: schema.version(),
  on: schema.day('The day to which the record applies.'),
  reference: schema.text(),
  boardId: schema.id(),
  boardName: schema.text(),
  obstacles: schema.listOf(
    schema.enumOf<Obstacle>({ 'not-ended': true, 'not-confirmed': true }),
    'Why the record is not to be published yet. Empty if it can be.',
  ),
  schoolUrn: schema.urn(),
  schoolName: schema.orNull(schema.text()),
  phase: schema.orNull(schema.text()),
  pupilsBand: schema.orNull(schema.text('Such as "100 to 199".')),
  pupilPremium: FIGURE('Percentage of pupils eligible for free school meals at any time in six years (PNUMFSMEVER).'),
  eal: FIGURE('Percentage of pupils whose first language is not English (PNUMEAL).'),
  senSupport: FIGURE('Percentage of pupils with special educational needs support (PSENELK).'),
  senPlans: FIGURE('Percentage of pupils with an education, health and care plan (PSENELSE).'),
  reason: schema.orNull(TERM),
  level: TERM,
  provider: schema.object<SupportedSchoolRecord['provider']>({
    kind: PROVIDER_KIND,
    name: schema.orNull(schema.text('Null for a name that was erased, and for a leader.')),
  }),
  forms: schema.listOf(TERM, 'The forms of support. Empty if the contract is not divided into parts.'),
  startedOn: schema.orNull(schema.day()),
  endedOn: schema.orNull(schema.day()),
  endedHow: schema.orNull(
    schema.enumOf<NonNullable<SupportedSchoolRecord['endedHow']>>({
      completed: true,
      'ended-early': true,
      lapsed: true,
    }),
  ),
  deliveredHalfDays: schema.halfDays(),
  aims: schema.listOf(AIM),
  judgementsConfirmedOn: schema.orNull(schema.day('When the board confirmed the judgements.')),
  followUpOn: schema.orNull(schema.day('When the board checked whether the improvement lasted.')),
  quotations: schema.listOf(
    schema.object<PublishedQuotation>({ words: schema.text(), source: schema.text() }),
    'Only those to whose publication the people quoted agreed.',
  ),
  isCaseStudy: schema.boolean('Whether both sides agreed to a case study.'),
};

export const SUPPORTED_SCHOOL = schema.namedObject<SupportedSchoolRecord>(
  'SupportedSchoolRecord',
  SUPPORTED_SCHOOL_FIELDS,
);
