import type { Problem } from '#client/api.types';
import { waitForContract, type ContractFixture } from '#scenarios/case-steps';
import type { Caller } from '#scenarios/demo-installation';
import { enterChecklist } from '#scenarios/escalation-steps';
import type { Scenario } from '#scenarios/fixtures';
import { startCase } from '#scenarios/plymouth';
import type { IsoDay } from '#kernel/time';
import { BEGIN, createPercentageAim, setUpPlymouth, type PlymouthSetup } from '#scenarios/plymouth.setup';

/** A contract that stops progressing, and the concern that follows. */
export interface StalledCase {
  readonly school: Caller;
  readonly contract: ContractFixture;
  readonly concern: string;
}

/** Ids of the cases, and what was refused on the way, for the tests. */
export interface StalledSchools extends PlymouthSetup {
  readonly officer: Caller;
  /** Concern about a maintained school, resolved in the end. */
  readonly maintained: StalledCase;
  /** Concern about an academy, whose trust still has to comply. */
  readonly academy: StalledCase;
  readonly refusals: Readonly<Record<'checklist' | 'early' | 'otherLaw' | 'open', Problem | undefined>>;
}

const MAINTAINED = '900202';
const ACADEMY = '900203';
const CONSULTEE = 'Diocese of Plymouth';

type Cases = readonly StalledCase[];

interface Play extends PlymouthSetup {
  readonly scenario: Scenario;
  readonly officer: Caller;
}

/** Two schools stop progressing: one under the powers of the council, and an academy under those of the regional director. */
export const runStalledSchools = async (scenario: Scenario): Promise<StalledSchools> => {
  const scene = await setUpPlymouth(scenario);
  const area = { role: 'la-officer', scope: { kind: 'area', id: '879' } } as const;
  const officer = await scenario.installation.register('Officer of the council', BEGIN, area);
  const play = { ...scene, scenario, officer };
  await classify(scenario);
  const maintained = await stall(play, MAINTAINED, ['2015-09-15', '2015-09-21']);
  const academy = await stall(play, ACADEMY, ['2015-10-06', '2015-10-12']);
  const checklist = await escalate(play, [maintained, academy]);
  const early = await giveNotices(play, maintained, academy);
  const otherLaw = await usePowers(play, maintained, academy);
  const open = await settle(play, maintained);
  return { ...scene, officer, maintained, academy, refusals: { checklist, early, otherLaw, open } };
};

const classify = async ({ installation }: Scenario): Promise<void> => {
  const administrator = await installation.administrator;
  for (const [school, governance, consultees, source] of [
    [MAINTAINED, 'maintained', [CONSULTEE], 'Instrument of government'],
    [ACADEMY, 'academy', [], 'Funding agreement'],
  ] as const) {
    const law = { governance, consultees: [...consultees], source };
    await administrator.record('/v1/schools/{school}/classification', { school }, law);
  }
};

/** A contract for the leadership of the school starts, and its provider reports that nothing was begun. */
const stall = async (play: Play, urn: string, [meetingOn, startsOn]: readonly [IsoDay, IsoDay]) => {
  const { board, leader, scenario } = play;
  const { school, contract } = await startCase(scenario, play, {
    ...{ urn, reference: `STALLED-${urn}`, meetingOn, startsOn, endsOn: '2016-05-06', level: 'targeted' },
    ...{ halfDays: 12, pence: 360_000 },
    aim: createPercentageAim('leadership', 'Lessons in which leaders check what pupils learn', 20, 80, '2016-04-29'),
  });
  scenario.narrate(
    `The provider says that the work at the school ${urn} is not progressing, and questions its leadership.`,
  );
  const report = { kind: 'leadership', aimIds: contract.aimIds, detail: 'No agreed action was begun.' } as const;
  await leader.person.record('/v1/contracts/{contract}/concern-reports', { contract: contract.id }, report);
  const { openConcerns = [] } = await waitForContract(
    board.clerk,
    contract.id,
    ({ openConcerns: open = [] }) => open.length > 0,
  );
  return { school, contract, concern: openConcerns[0] ?? '' };
};

const takeSteps = async ({ board, officer }: Play, cases: Cases, reason: string, isFormal = false): Promise<void> => {
  for (const { concern: escalation } of cases) {
    const step = { reason, contractMeanwhile: isFormal ? ('pauses' as const) : null };
    await board.clerk.record('/v1/escalations/{escalation}/step/proposal', { escalation }, step);
    await (isFormal ? officer : board.chair).record('/v1/escalations/{escalation}/step/approval', { escalation }, {});
  }
};

/** Both concerns go to the board, to those responsible, and to a formal step. Returns the refusal without the checklist. */
const escalate = async (play: Play, [maintained, academy]: readonly [StalledCase, StalledCase]) => {
  const { board, scenario } = play;
  const { installation, narrate } = scenario;
  const cases = [maintained, academy];
  await installation.setDay('2015-11-02');
  await takeSteps(play, cases, 'The agreed actions have not been begun.');
  await installation.setDay('2015-11-17');
  await takeSteps(play, cases, 'Those responsible must respond.');
  await installation.setDay('2015-12-02');
  narrate('The formal step waits until the checklist is entered: what was tried, evidence, equality, law, consultees.');
  const { problem: refusal } = await board.clerk.post(
    '/v1/escalations/{escalation}/step/proposal',
    { escalation: maintained.concern },
    { reason: 'There was no response.', contractMeanwhile: 'pauses' },
  );
  await enterChecklist(board, maintained.concern, { on: '2015-12-02', consultees: ['The diocese agrees'] });
  await enterChecklist(board, academy.concern, { on: '2015-12-02' });
  await takeSteps(play, cases, 'There was no response.', true);
  for (const { contract } of cases) {
    const { record } = await waitForContract(board.clerk, contract.id, (read) => read.record.circumstances.length > 0);
    const answer = { answer: 'pause', decidedOn: '2015-12-02', reason: 'As the formal step says' } as const;
    const path = { contract: contract.id, circumstance: record.circumstances[0]?.circumstanceId ?? '' };
    await board.chair.record('/v1/contracts/{contract}/circumstances/{circumstance}/answer', path, answer);
  }
  return refusal;
};

/** Drafted by the clerk, sent by the officer. The school makes representations, and gets more time. Returns the refusal of a power before the time is over. */
const giveNotices = async ({ board, officer, scenario }: Play, maintained: StalledCase, academy: StalledCase) => {
  scenario.narrate('The council gives a warning notice to the governing body. The regional director warns the trust.');
  for (const [{ concern: escalation }, kind] of [
    [maintained, 'warning-notice'],
    [academy, 'termination-warning-notice'],
  ] as const) {
    const text = 'A plan for the leadership of the school must be agreed and begun.';
    const draft = { kind, addressees: ['school' as const, 'responsible-body' as const], copiedTo: [CONSULTEE], text };
    await board.clerk.record('/v1/escalations/{escalation}/notices', { escalation }, draft);
    const sending = { sentOn: '2015-12-02' } as const;
    await officer.record('/v1/escalations/{escalation}/notices/{notice}/sending', { escalation, notice: '1' }, sending);
  }
  const notice = { escalation: maintained.concern, notice: '1' };
  const { problem: refusal } = await board.clerk.post(
    '/v1/escalations/{escalation}/powers/proposal',
    { escalation: maintained.concern },
    { notice: 1, power: 'interim-executive-board', from: '2015-12-14', reason: 'Nothing is begun' },
  );
  await scenario.installation.setDay('2015-12-14');
  const made = { text: 'A plan is drafted. We need a month.', receivedOn: '2015-12-14' } as const;
  await maintained.school.record('/v1/escalations/{escalation}/notices/{notice}/representations', notice, made);
  const answer = { outcome: 'modified', answer: 'A month is given', answeredOn: '2015-12-14' } as const;
  await officer.record(
    '/v1/escalations/{escalation}/representations/{representation}/answer',
    { escalation: maintained.concern, representation: '1' },
    { ...answer, complyBy: '2016-01-15' },
  );
  return refusal;
};

/** The time to comply is over. Each school gets a power that its law has. Returns the refusal of a power of another law. */
const usePowers = async ({ board, officer, scenario }: Play, maintained: StalledCase, academy: StalledCase) => {
  scenario.narrate(
    'Neither school complies. An interim executive board is put in, and the academy is to move to another trust.',
  );
  await scenario.installation.setDay('2016-01-18');
  const propose = ({ concern: escalation }: StalledCase, power: string) =>
    board.clerk.post(
      '/v1/escalations/{escalation}/powers/proposal',
      { escalation },
      { notice: 1, power, from: '2016-01-25', reason: 'Nothing is begun' },
    );
  const { problem: refusal } = await propose(academy, 'suspended-budget');
  for (const [each, power] of [
    [maintained, 'interim-executive-board'],
    [academy, 'transfer-to-trust'],
  ] as const) {
    await propose(each, power);
    await officer.record('/v1/escalations/{escalation}/powers/proposal/approval', { escalation: each.concern }, {});
  }
  return refusal;
};

/** The maintained school is led well again: the condition is met, the power ends, the notice is lifted, and the concern goes back a step and is resolved. */
const settle = async ({ board, officer, scenario }: Play, { concern: escalation }: StalledCase) => {
  const { installation, narrate } = scenario;
  const condition = {
    text: 'A substantive head is appointed',
    owner: 'responsible-body',
    dueOn: '2016-04-15',
  } as const;
  await board.clerk.record('/v1/escalations/{escalation}/conditions', { escalation }, condition);
  narrate('April: a new head is in post. Power and notice end, and the concern is resolved once nothing is open.');
  await installation.setDay('2016-04-11');
  const outcome = { outcome: 'A new head leads the school', resolvedOn: '2016-04-11' } as const;
  const resolve = () => board.clerk.post('/v1/escalations/{escalation}/resolution', { escalation }, outcome);
  const { problem: refusal } = await resolve();
  await board.clerk.record(
    '/v1/escalations/{escalation}/conditions/{condition}/judgement',
    { escalation, condition: '1' },
    { result: 'met', judgedOn: '2016-04-11', note: 'The head began after Easter' },
  );
  const reason = 'The school is led well again';
  const power = { escalation, power: '1' };
  await officer.record('/v1/escalations/{escalation}/powers/{power}/end', power, { endedOn: '2016-04-11', reason });
  const notice = { escalation, notice: '1' };
  await officer.record('/v1/escalations/{escalation}/notices/{notice}/lifting', notice, {
    liftedOn: '2016-04-11',
    reason,
  });
  await board.clerk.record('/v1/escalations/{escalation}/step-back/proposal', { escalation }, { reason });
  await board.chair.record('/v1/escalations/{escalation}/step-back/approval', { escalation }, {});
  await board.clerk.record('/v1/escalations/{escalation}/resolution', { escalation }, outcome);
  return refusal;
};
