import type { BoardFixture } from '#scenarios/fixtures';
import type { Caller } from '#scenarios/demo-installation';
import type { IsoDay } from '#kernel/time';

/** What the published checklist asks for, whatever the school. */
const FINDINGS = {
  'relationships-tried': 'Two meetings with the leadership came to nothing',
  evidence: 'The reports of the provider, in the file of the contract',
  'equality-duty': 'The step has no greater effect on any protected group',
  'legal-check': 'The legal service found no objection',
};

/** Records that a school is under the law that the register says, and that nobody has to be consulted about it. */
export const recordNoConsultees = async (
  { clerk }: Pick<BoardFixture, 'clerk'>,
  administrator: Caller,
  escalation: string,
): Promise<void> => {
  const { state } = await clerk.read('/v1/escalations/{escalation}', { escalation });
  const school = state.schoolUrn;
  const found = await administrator.read('/v1/schools/{school}', { school });
  const governance = found.governance ?? 'maintained';
  const law = { governance, consultees: [], source: 'The instrument of the school names nobody' };
  await administrator.record('/v1/schools/{school}/classification', { school }, law);
};

/** Enters the checklist of the board before a formal step, with the answer of each consultee of the school. */
export const enterChecklist = async (
  { clerk }: Pick<BoardFixture, 'clerk'>,
  escalation: string,
  { on, consultees = [] }: { readonly on: IsoDay; readonly consultees?: readonly string[] },
): Promise<void> => {
  const enter = (item: string, consultee: number | null, finding: string) =>
    clerk.record('/v1/escalations/{escalation}/checklist', { escalation }, { item, consultee, finding, on });
  for (const [item, finding] of Object.entries(FINDINGS)) await enter(item, null, finding);
  for (const [place, answer] of consultees.entries()) await enter('consultees-asked', place + 1, answer);
  if (consultees.length === 0) await enter('consultees-asked', null, 'The funding agreement names nobody to consult');
};
