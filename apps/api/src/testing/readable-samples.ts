import { randomUUID } from 'node:crypto';
import { HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { placeInDistrict } from '#api/testing/district.builder';
import type { TestService } from '#api/testing/test-service';
import { draft } from '#domain/draft';
import { register } from '#domain/register';
import { REGISTERS } from '#domain/register.events';
import { commandRequest } from '#execution/command-executor';

export const IMPORT = '00000000-0000-4000-8000-0000000000aa';

/** One import of each register. */
export const startImports = async (service: TestService): Promise<void> => {
  const columns = { unknown: [], missing: [], repeated: [] };
  const file = { file: 'a.csv', sha256: 'aa', bytes: 1, rows: 1, extractedOn: null, columns };
  for (const kind of REGISTERS) {
    const started = { register: kind, importId: IMPORT, file, confirmed: false };
    await service.executor.execute(
      commandRequest(register, 'StartRegisterImport', kind, started, service.commandContext()),
    );
  }
};

/** Gives the supported school a district for which the alliance has a hub. */
export const appointHub = async ({ service, clerk }: TestBoard, allianceId: string): Promise<void> => {
  await placeInDistrict(service, SUPPORTED, 'E06000026');
  const accountable = { leadSchool: HOME, memberId: null };
  const hub = { accountable, districts: ['E06000026'], from: '2011-09-01' };
  await clerk.submit(`alliances/${allianceId}/hubs`, hub, 'hubId');
};

/** A draft of the person who reads. Whoever cannot ask for a school could not begin it over HTTP. */
export const beginDraft = async (service: TestService, actor: string, boardId: string): Promise<string> => {
  const id = randomUUID();
  const place = { boardId, schoolUrn: SUPPORTED, from: 'school', keptUntil: '2011-12-31' } as const;
  const asked = { needAreas: [], outcomesWanted: null, circumstances: null, urgency: 'soon' as const, support: null };
  const context = { ...service.commandContext(), actor };
  await service.executor.execute(commandRequest(draft, 'DraftRequest', id, { ...place, ...asked }, context));
  return id;
};
