import type { TestService } from '#api/testing/test-service';
import { school } from '#domain/school';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { commandRequest } from '#execution/command-executor';

/** Records the district of a school in the register. */
export const placeInDistrict = async (service: TestService, urn: string, districtCode: string): Promise<void> => {
  const entry = buildRegisterEntry({ name: `School ${urn}`, districtCode, easting: 250_000, northing: 55_000 });
  const row = { urn, entry, governance: null, source: { file: 'a.csv', extractedOn: null } };
  await service.executor.execute(commandRequest(school, 'RecordRegisterEntry', urn, row, service.commandContext()));
};
