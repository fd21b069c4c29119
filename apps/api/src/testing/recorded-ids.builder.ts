import { randomUUID } from 'node:crypto';
import { HOME, SUPPORTED, type TestBoard } from '#api/testing/board.builder';
import { establishBody } from '#api/testing/body.builder';
import { approveRequest, startContract, tableRequest } from '#api/testing/case.builder';
import { proposeClosure } from '#api/testing/succession.builder';
import { alliance } from '#domain/alliance';
import { commandRequest } from '#execution/command-executor';
import type { IsoDay } from '#kernel/time';

/** An id of a record for each parameter of a path. */
export type RecordedIds = Readonly<Record<string, string>> & { readonly contract: string };

const establishAlliance = async ({ service }: TestBoard): Promise<string> => {
  const allianceId = randomUUID();
  const established = { name: 'Alliance', form: 'single' as const, leadSchools: [HOME], from: '2011-09-01' as IsoDay };
  await service.executor.execute(
    commandRequest(alliance, 'EstablishAlliance', allianceId, established, service.commandContext()),
  );
  return allianceId;
};

/** A plan of the alliance with one action. */
const adoptPlan = async ({ clerk }: TestBoard, allianceId: string): Promise<string> => {
  const plan = await clerk.submit(`alliances/${allianceId}/plans`, { from: '2011-09-01', to: '2012-08-31' });
  const action = { statement: 'Offer support', criterion: '50 more schools', by: '2012-08-31', personId: null };
  const details = { target: { figure: 50, unit: 'schools' }, accountable: { leadSchool: HOME, memberId: null } };
  await clerk.submit(`plans/${plan}/actions`, { ...action, ...details }, 'actionId');
  return plan;
};

const namePriorityAreas = async ({ service }: TestBoard): Promise<string> => {
  const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
  const set = { name: 'Opportunity areas', districts: ['E06000026'], from: '2011-09-01' };
  return administrator.submit('priority-areas', set);
};

/** Records something of every kind that has a list of its own. */
export const recordEveryKind = async (fixture: TestBoard): Promise<RecordedIds> => {
  const { boardId, leaderId, fundId, service } = fixture;
  const allianceId = await establishAlliance(fixture);
  const body = await establishBody(service, SUPPORTED);
  const [request, meeting] = await tableRequest(fixture);
  const contract = await startContract(fixture, await approveRequest(fixture, request, meeting));
  const concern = { kind: 'leadership', aimIds: [], detail: 'No time for visits', referredTo: null };
  const escalation = await fixture.head.submit(`contracts/${contract}/concerns`, concern);
  await service.whenIdle();
  const succession = await proposeClosure(fixture);
  const priority = await namePriorityAreas(fixture);
  const plan = await adoptPlan(fixture, allianceId);
  const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
  const network = await administrator.submit('networks', { name: 'Network', allianceId, from: '2011-09-01' });
  await service.whenIdle();
  const known = { board: boardId, leader: leaderId, fund: fundId, person: leaderId, school: SUPPORTED, area: '879' };
  const recorded = { alliance: allianceId, body, request, meeting, contract, decision: contract };
  return { ...known, ...recorded, escalation, succession, priority, plan, network };
};
