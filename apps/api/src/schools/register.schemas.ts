import * as schema from '#api/openapi/response-schemas';
import type { Inspection, RegisterEntry, RegisterSource } from '#domain/school.events';
import type { SourcedInspection } from '#domain/school-inspections';

const textOrNull = (description?: string): schema.Schema => schema.orNull(schema.text(description));
const integerOrNull = (description?: string): schema.Schema => schema.orNull(schema.integer(description));

/** A schema for each field of a school in the register, in the order of the columns of a CSV. */
export const ENTRY_FIELDS: schema.SchemasOf<RegisterEntry> = {
  name: schema.text(),
  laCode: schema.text('Code of the local authority.'),
  status: schema.text(),
  phase: schema.text(),
  typeCode: textOrNull(),
  typeName: textOrNull(),
  typeGroup: textOrNull(),
  laName: textOrNull(),
  establishmentNumber: textOrNull('Unique within the local authority.'),
  previousLaCode: textOrNull(),
  previousEstablishmentNumber: textOrNull(),
  districtCode: textOrNull(),
  districtName: textOrNull(),
  regionCode: textOrNull(),
  regionName: textOrNull(),
  urbanRuralCode: textOrNull(),
  urbanRuralName: textOrNull(),
  postcode: textOrNull(),
  easting: schema.orNull(schema.number('In metres, on the British National Grid.')),
  northing: schema.orNull(schema.number('In metres, on the British National Grid.')),
  pupils: integerOrNull(),
  capacity: integerOrNull('Number of places.'),
  percentageFsm: schema.orNull(schema.number('Percentage of pupils eligible for free school meals.')),
  fsmPupils: integerOrNull('Number of pupils eligible for free school meals.'),
  lowestAge: integerOrNull(),
  highestAge: integerOrNull(),
  sixthForm: textOrNull(),
  nursery: textOrNull(),
  gender: textOrNull(),
  trustName: textOrNull(),
  trustCode: textOrNull(),
  federationCode: textOrNull(),
  federationName: textOrNull(),
  sponsors: textOrNull(),
  religiousCharacter: textOrNull(),
  dioceseCode: textOrNull(),
  dioceseName: textOrNull(),
  ukprn: textOrNull('UK provider reference number.'),
  openedOn: schema.orNull(schema.day()),
  reasonOpened: textOrNull(),
  closedOn: schema.orNull(schema.day()),
  reasonClosed: textOrNull(),
};

export const ENTRY = schema.namedObject<RegisterEntry>('RegisterEntry', ENTRY_FIELDS);

export const SOURCE = schema.object<RegisterSource>({ file: schema.text(), extractedOn: schema.orNull(schema.day()) });

export const SAFEGUARDING = schema.enumOf<'met' | 'not-met'>({ met: true, 'not-met': true });

export const INSPECTED_AREA = schema.object<Inspection['areas'][number]>({
  area: schema.text(),
  grade: schema.enumOf<Inspection['areas'][number]['grade']>(
    {
      '1': true,
      '2': true,
      '3': true,
      '4': true,
      exceptional: true,
      'strong-standard': true,
      'expected-standard': true,
      'needs-attention': true,
      'urgent-improvement': true,
    },
    'A grade from 1 (outstanding) to 4 (inadequate), or a grade of an Ofsted report card, such as `expected-standard`.',
  ),
});

/** An inspection with the file that said so. */
export const INSPECTION = schema.namedObject<SourcedInspection>('SchoolInspection', {
  inspection: schema.object<Inspection>({
    framework: schema.enumOf<Inspection['framework']>({
      'overall-grade': true,
      'area-grades': true,
      'report-card': true,
    }),
    kind: schema.enumOf<Inspection['kind']>({ graded: true, ungraded: true, monitoring: true }),
    inspectedOn: schema.orNull(schema.day('The first day of the inspection.')),
    publishedOn: schema.orNull(schema.day()),
    belongsTo: schema.orNull(schema.urn('The school that was inspected. It can be a predecessor of this school.')),
    overallGrade: integerOrNull('1 outstanding, 2 good, 3 requires improvement, 4 inadequate.'),
    areas: schema.listOf(INSPECTED_AREA),
    safeguarding: schema.orNull(SAFEGUARDING),
    category: schema.orNull(
      schema.enumOf<NonNullable<Inspection['category']>>({
        'special-measures': true,
        'serious-weaknesses': true,
        'requires-significant-improvement': true,
        'notice-to-improve': true,
      }),
    ),
    outcome: textOrNull('What the file says about an inspection without grades.'),
  }),
  source: SOURCE,
});
