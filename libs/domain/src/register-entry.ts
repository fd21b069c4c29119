import type { RegisterEntry } from '#domain/school.events';
import type { JsonObject } from '#kernel/json';

/** What a file says of a school. A field that is missing has no column in the file; null means that its cell is blank. */
export type StatedEntry = Pick<RegisterEntry, 'name' | 'status' | 'phase' | 'laCode'> & Partial<RegisterEntry>;

/** Nothing is known of the school besides what every file says. */
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
