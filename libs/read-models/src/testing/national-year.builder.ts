import type { AcademicYear } from '#domain/academic-year';
import type { AllianceEvents, Delivery, DeliveryActivity } from '#domain/alliance.events';
import type { SchoolEvents } from '#domain/school.events';
import { buildInspection } from '#domain/testing/inspection.builder';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { Urn } from '#domain/vocabulary';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';

const school = eventFactory<SchoolEvents>('school');
const alliance = eventFactory<AllianceEvents>('alliance');

/** The published figures of the academic year 2015-16, which the events of `buildNationalYear` lead to. */
export const TRUTH = {
  academicYear: '2015-16' as AcademicYear,
  alliances: 528,
  alliancesWith40OrFewer: 480,
  smallest: 1,
  largest: 205,
  deliverySchools: 8_421,
  activities: { 'initial-training': 6_821, 'professional-development': 4_379, 'school-to-school-support': 4_042 },
  withTwoAlliances: 1_431,
  supportingSchools: 1_371,
  supportedSchools: 3_652,
  belowGood: 5_000,
  belowGoodSupported: 1_900,
  districts: 326,
  fewestInDistrict: 2,
  mostInDistrict: 74,
} as const;

/** Where the schools of each kind begin, in the order of their URNs. The schools that deliver come first, and of these the lead schools. */
export const FIRST_SUPPORTED = 9_000;
const FIRST_UNSUPPORTED_BELOW_GOOD = 13_000;

export const toUrn = (index: number): Urn => String(100_000 + index);

export const listRange = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The number of the authority in whose area a district is. */
export const toAreaCode = (district: number): string => String(800 + Math.floor(district / 2));

/** Districts with the fewest, the most, and in each of the others eleven supported schools or twelve. */
export const placeSupportedSchools = (): number[] => {
  const { districts, fewestInDistrict, mostInDistrict, supportedSchools } = TRUTH;
  const others = districts - 2;
  const rest = supportedSchools - fewestInDistrict - mostInDistrict;
  const twelves = rest % others;
  return listRange(0, districts).flatMap((district) => {
    const usual = Math.floor(rest / others) + (district - 2 < twelves ? 1 : 0);
    const number = district === 0 ? fewestInDistrict : district === 1 ? mostInDistrict : usual;
    return Array.from({ length: number }, () => district);
  });
};

const isBelowGood = (index: number): boolean =>
  (index >= FIRST_SUPPORTED && index < FIRST_SUPPORTED + TRUTH.belowGoodSupported) ||
  (index >= FIRST_UNSUPPORTED_BELOW_GOOD &&
    index < FIRST_UNSUPPORTED_BELOW_GOOD + TRUTH.belowGood - TRUTH.belowGoodSupported);

/** Two events for each school: its entry, and its grade. */
export function* buildSchools(count: number): Generator<SpecEvent> {
  const districts = placeSupportedSchools();
  for (const index of listRange(0, count)) {
    const district = districts[index - FIRST_SUPPORTED] ?? index % TRUTH.districts;
    const entry = buildRegisterEntry({
      name: `School ${index}`,
      phase: index % 4 === 0 ? 'Secondary' : 'Primary',
      laCode: toAreaCode(district),
      districtCode: `E${String(district).padStart(8, '0')}`,
      easting: 200_000 + (district % 18) * 20_000 + (index % 97) * 200,
      northing: 100_000 + Math.floor(district / 18) * 20_000 + (index % 89) * 220,
    });
    const source = { file: 'edubasealldata20150901.csv', extractedOn: '2015-09-01' } as const;
    yield school(toUrn(index), 'SchoolRegistered', { urn: toUrn(index), entry, governance: 'maintained', source });
    const grade = isBelowGood(index) ? 3 : index % 5 === 0 ? 1 : 2;
    const inspection = buildInspection({ overallGrade: grade, inspectedOn: '2014-03-05' });
    yield school(toUrn(index), 'InspectionRecorded', { inspection, source });
  }
}

const chooseSize = (index: number): number => {
  if (index === 0) return TRUTH.smallest;
  if (index === 1) return TRUTH.largest;
  return index <= TRUTH.alliancesWith40OrFewer ? 2 + ((index * 7) % 39) : 41 + ((index * 13) % 150);
};

const chooseActivities = (index: number): DeliveryActivity[] => {
  const numbers = TRUTH.activities;
  return [
    ...(index < numbers['initial-training'] ? ['initial-training' as const] : []),
    ...(index >= TRUTH.deliverySchools - numbers['professional-development']
      ? ['professional-development' as const]
      : []),
    ...(index < numbers['school-to-school-support'] ? ['school-to-school-support' as const] : []),
  ];
};

const chooseForms = (index: number): string[] => {
  if (index % 10 < 6) return index % 5 === 0 ? ['senior-team-support', 'mentoring'] : ['senior-team-support'];
  return ['mentoring'];
};

/** Each supporting school supports two or three schools. */
const createDelivery = (index: number): Delivery => {
  const { supportingSchools, supportedSchools } = TRUTH;
  const rounds = index < supportingSchools ? Math.ceil(supportedSchools / supportingSchools) : 0;
  const supported = listRange(0, rounds)
    .map((round) => index + round * supportingSchools)
    .filter((each) => each < supportedSchools);
  return {
    deliverySchool: toUrn(index),
    activities: chooseActivities(index),
    supported: supported.map((each) => ({ schoolUrn: toUrn(FIRST_SUPPORTED + each), forms: chooseForms(each) })),
  };
};

/** Alliances with their lead schools, members and returns. The schools that deliver are members once, and some of them later of a second alliance. */
export function* buildAlliances(academicYear: AcademicYear = TRUTH.academicYear): Generator<SpecEvent> {
  const { alliances, deliverySchools, withTwoAlliances } = TRUTH;
  const delivering = [...listRange(alliances, deliverySchools), ...listRange(alliances, alliances + withTwoAlliances)];
  let next = 0;
  for (const index of listRange(0, alliances)) {
    const id = `alliance-${index}`;
    const leadSchools = [toUrn(index)];
    yield alliance(id, 'AllianceEstablished', { name: id, form: 'single', leadSchools, from: '2011-09-01' });
    yield alliance(id, 'AllianceDeliveryReported', { ...createDelivery(index), academicYear });
    for (const place of listRange(1, chooseSize(index))) {
      const delivers = delivering[next++];
      const urn = toUrn(delivers ?? deliverySchools + ((next * 3) % 500));
      yield alliance(id, 'AllianceMemberJoined', {
        memberId: `${id}-${place}`,
        organisation: personalToken('A school'),
        urn,
        kind: 'school',
        engagement: 'partner',
        from: '2012-09-01',
      });
      if (delivers !== undefined)
        yield alliance(id, 'AllianceDeliveryReported', { ...createDelivery(delivers), academicYear });
    }
  }
}
