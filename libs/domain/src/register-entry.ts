import type { RegisterEntry, SchoolEvents } from '#domain/school.events';
import type { JsonObject } from '#kernel/json';

/** What a file says about a school. A field that is missing has no column in the file; null means that its cell is blank. */
export type StatedEntry = Pick<RegisterEntry, 'name' | 'status' | 'phase' | 'laCode'> & Partial<RegisterEntry>;

/** Only the fields that every file has are known. */
const NOTHING_KNOWN: Omit<RegisterEntry, 'name' | 'status' | 'phase' | 'laCode'> = {
  laName: null,
  typeCode: null,
  districtCode: null,
  districtName: null,
  easting: null,
  northing: null,
  pupils: null,
  percentageFsm: null,
  trustName: null,
  religiousCharacter: null,
  openedOn: null,
  closedOn: null,
  establishmentNumber: null,
  typeName: null,
  typeGroup: null,
  regionCode: null,
  regionName: null,
  urbanRuralCode: null,
  urbanRuralName: null,
  trustCode: null,
  federationCode: null,
  federationName: null,
  sponsors: null,
  dioceseCode: null,
  dioceseName: null,
  reasonOpened: null,
  reasonClosed: null,
  previousLaCode: null,
  previousEstablishmentNumber: null,
  postcode: null,
  ukprn: null,
  capacity: null,
  lowestAge: null,
  highestAge: null,
  sixthForm: null,
  nursery: null,
  gender: null,
  fsmPupils: null,
};

/** The whole entry of a school, with null for what the file does not say. */
export const completeEntry = (stated: StatedEntry): RegisterEntry => ({ ...NOTHING_KNOWN, ...stated });

/** Adds the fields that the first version of an entry lacked. */
export const completeOldEntry = ({ entry, ...old }: JsonObject): JsonObject => ({
  ...old,
  entry: { ...NOTHING_KNOWN, ...(entry as JsonObject) },
});

type Change = SchoolEvents['RegisterEntryChanged']['changes'][number];

/** The fields of a file that differ from what is known. */
export const diffEntries = (known: RegisterEntry, read: StatedEntry): Change[] => {
  const changes: Change[] = [];
  for (const field of Object.keys(read) as (keyof RegisterEntry)[]) {
    const value = read[field] ?? null;
    if (value !== known[field]) changes.push({ field, old: known[field], new: value });
  }
  return changes;
};

export const applyChanges = (entry: RegisterEntry, changes: readonly Change[]): RegisterEntry => ({
  ...entry,
  ...Object.fromEntries(changes.map((change) => [change.field, change.new])),
});
