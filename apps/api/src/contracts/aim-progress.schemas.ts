import { AIM_FIELDS } from '#api/contracts/contract-aims.schemas';
import { MEASURED_PROGRESS } from '#api/contracts/contract-entries.schemas';
import type { ContractProgress } from '#api/contracts/contract-reader';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { AimProgress } from '#records/aim-progress';

const AIM_PROGRESS = schema.namedObject<AimProgress>('AimProgress', {
  ...AIM_FIELDS,
  expectedNow: schema.orNull(schema.number('The value that is expected on the day of the answer.')),
  onCourse: schema.orNull(
    schema.boolean('Whether the latest value is at least as good as the one that was expected on its day.'),
  ),
  measurements: schema.listOf(MEASURED_PROGRESS, 'In the order of their days. Voided ones are left out.'),
});

export const CONTRACT_PROGRESS = schema.namedObject<ContractProgress>('ContractProgress', {
  contractId: schema.id(),
  version: schema.version(),
  on: schema.day('The day for which the expected values are.'),
  aims: schema.listOf(AIM_PROGRESS),
});

export const CONTRACT_PROGRESS_NAMES = nameFields<ContractProgress>({
  aims: { measurements: { recordedBy: 'person' } },
});
