import type { RegisterEntry } from '#domain/school.events';

/** The entry of an open primary school in the register of schools, of which little is known, with these changes. */
export const buildRegisterEntry = (changes: Partial<RegisterEntry> = {}): RegisterEntry => ({
  name: 'A Junior School',
  status: 'Open',
  phase: 'Primary',
  laCode: '879',
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
  ...changes,
});
