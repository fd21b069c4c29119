import type { SupportedSchoolRecord } from '#api/contract-documents/supported-school';
import { SUPPORTED_SCHOOL_FIELDS } from '#api/contract-documents/supported-school.schemas';
import { joinNames, type List } from '#api/lists/list-declaration';
import * as schema from '#api/openapi/response-schemas';
import * as fieldTypes from '#api/validation/field-types';
import { contractRegister } from '#read-models/contract-register';
import { recordNames } from '#read-models/record-names';

const orUnknown = (value: number | null): string => (value === null ? 'none' : String(value));

/** The records of the schools that a board supported, one for each contract that ended in the year. */
export const SUPPORTED_SCHOOLS: List<SupportedSchoolRecord, 'academicYear', 'reference'> = {
  title: 'SupportedSchools',
  rows: 'schools',
  sources: { views: [contractRegister, recordNames], reactions: true },
  row: schema.namedObject<SupportedSchoolRecord>('ListedSupportedSchool', SUPPORTED_SCHOOL_FIELDS),
  names: null,
  extra: { academicYear: schema.text('The academic year in which the contracts ended.') },
  filters: { academicYear: fieldTypes.academicYear },
  required: ['academicYear'],
  sorts: ['reference'],
  asOf: true,
  // A list with a filter leaves out what is withheld.
  withheld: null,
  rowKey: ({ contractId }) => contractId,
  csv: [
    ...(['reference', 'schoolUrn', 'schoolName', 'phase', 'pupilsBand'] as const),
    ['pupilPremiumPercent', ({ pupilPremium }) => pupilPremium?.percent ?? null],
    ['ealPercent', ({ eal }) => eal?.percent ?? null],
    ['senSupportPercent', ({ senSupport }) => senSupport?.percent ?? null],
    ['senPlansPercent', ({ senPlans }) => senPlans?.percent ?? null],
    ['reason', ({ reason }) => reason?.meaning ?? null],
    ['level', ({ level }) => level.meaning],
    ['forms', ({ forms }) => joinNames(forms.map(({ meaning }) => meaning))],
    ['providerKind', ({ provider }) => provider.kind],
    ['providerName', ({ provider }) => provider.name],
    ...(['startedOn', 'endedOn', 'endedHow', 'deliveredHalfDays'] as const),
    ['aims', ({ aims }) => joinNames(aims.map(({ statement }) => statement))],
    ['before', ({ aims }) => joinNames(aims.map(({ before }) => orUnknown(before)))],
    ['targets', ({ aims }) => joinNames(aims.map(({ target }) => orUnknown(target)))],
    ['after', ({ aims }) => joinNames(aims.map(({ after }) => orUnknown(after)))],
    ['judgements', ({ aims }) => joinNames(aims.map(({ judgement }) => judgement ?? 'not judged'))],
    ['laterChecks', ({ aims }) => joinNames(aims.map(({ held }) => held ?? 'not checked'))],
    ['quotations', ({ quotations }) => joinNames(quotations.map(({ words, source }) => `“${words}” – ${source}`))],
    ...(['judgementsConfirmedOn', 'followUpOn', 'isCaseStudy'] as const),
    ['obstacles', ({ obstacles }) => joinNames(obstacles)],
  ],
};
