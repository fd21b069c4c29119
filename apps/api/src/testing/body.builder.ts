import { randomUUID } from 'node:crypto';
import type { TestService } from '#api/testing/test-service';
import { body } from '#domain/body';
import { commandRequest } from '#execution/command-executor';

/** Establishes a trust that is responsible for the school. Returns its id. */
export const establishBody = async (service: TestService, schoolUrn: string): Promise<string> => {
  const [id, from] = [randomUUID(), '2011-09-01'] as const;
  const trust = { name: 'Trust', kind: 'trust', from } as const;
  await service.executor.execute(commandRequest(body, 'EstablishBody', id, trust, service.commandContext()));
  const joining = { membershipId: randomUUID(), schoolUrn, from };
  await service.executor.execute(commandRequest(body, 'AddSchoolToBody', id, joining, service.commandContext()));
  return id;
};
