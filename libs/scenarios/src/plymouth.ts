import { agreedContract, approved, contractWhen, settled, tabledRequest, type TheContract } from '#scenarios/case';
import { BEGIN, setScene, type Scene } from '#scenarios/plymouth.setting';
import { headOf, type Play, type TheLeader } from '#scenarios/fixtures';
import type { AgreeAimBody, Problem } from '#client/api.types';
import type { IsoDay } from '#kernel/time';

/** What the tests look at afterwards. */
export interface Plymouth extends Pick<Scene, 'board' | 'fundId' | 'imports'> {
  readonly wentWell: string;
  readonly stopped: string;
  /** The concern that went all the way. */
  readonly escalationId: string;
  /** What was said to the first attempt to escalate, while nobody knew whose law governs the school. */
  readonly refusal: Problem | undefined;
}

const INFANT = '900201';
const PRIMARY = '900202';

/** Plymouth's board with £600,000: one case that goes well, one that stops progressing and is escalated. */
export const playPlymouth = async (play: Play): Promise<Plymouth> => {
  const scene = await setScene(play);
  const wentWell = await caseThatGoesWell(play, scene);
  const { board, fundId, imports } = scene;
  return { board, fundId, imports, wentWell, ...(await caseThatStops(play, scene)) };
};

const aimOf = (needArea: string, name: string, baseline: number, target: number, by: IsoDay): AgreeAimBody => ({
  needArea,
  statement: `${name}: from ${baseline} % to ${target} %`,
  measure: { name, unit: '%', direction: 'up' },
  baseline: { value: baseline, on: '2015-07-10', cohort: 'Summer 2015', status: 'final' },
  target: { value: target, by },
  assessor: 'Council adviser',
  method: 'Moderated teacher assessment',
});

interface Told {
  readonly urn: string;
  readonly reference: string;
  readonly meetingOn: IsoDay;
  readonly startsOn: IsoDay;
  readonly endsOn: IsoDay;
  readonly level: string;
  readonly halfDays: number;
  readonly pence: number;
  readonly aim: AgreeAimBody;
}

/** From the request to the running contract, as in every case. */
const startedCase = async (play: Play, { board, leader, fundId }: Scene, told: Told) => {
  const { urn, reference, meetingOn, startsOn, endsOn, level, halfDays, pence, aim } = told;
  const school = await headOf(play.installation, urn, `Head of ${urn}`, BEGIN);
  const asked = {
    school,
    urn,
    reference,
    needAreas: [aim.needArea],
    outcomesWanted: aim.statement,
    circumstances: 'Results have fallen for two years; staff have changed.',
    bid: { halfDays, pence, approach: 'Work beside the teachers, week by week' },
  };
  const tabled = await tabledRequest(play, { board, leader, meetingOn }, asked);
  const award = { leaderId: leader.id, level, mostHalfDays: halfDays, mostPence: pence, latestEnd: endsOn };
  const decisionId = await approved(board, {
    ...tabled,
    on: meetingOn,
    award,
    rationale: 'Help now is lighter than help later.',
  });
  await play.installation.on(startsOn);
  const draft = { decisionId, fundId, reference: `${reference}/1`, pence, halfDays, startsOn, endsOn };
  const contract = await agreedContract(play, { board, leader, school }, { ...draft, aims: [aim], signedOn: startsOn });
  await board.clerk.record('/v1/contracts/{contract}/start', { contract: contract.id }, { startedOn: startsOn });
  return { school, contract };
};

const caseThatGoesWell = async (play: Play, scene: Scene): Promise<string> => {
  play.tell('An infant school asks for help with writing: light touch, three days, £1,800.');
  const { board, leader, fundId } = scene;
  const aim = aimOf('writing-key-stage-1', 'Pupils at the expected standard in writing', 61, 70, '2015-12-11');
  const { contract } = await startedCase(play, scene, {
    ...{
      urn: INFANT,
      reference: 'PLY-2015-001',
      meetingOn: '2015-09-15',
      startsOn: '2015-09-21',
      endsOn: '2015-12-18',
    },
    ...{ level: 'light-touch', halfDays: 6, pence: 180_000, aim },
  });
  await visitsHeld(play, leader, contract, ['2015-10-05', '2015-11-02', '2015-11-30']);
  await play.installation.on('2015-12-14');
  const { id } = contract;
  const [aimId = ''] = contract.aimIds;
  const reading = { aimId, value: 73, takenOn: '2015-12-11', source: 'Moderated assessment, December 2015' };
  await leader.person.record('/v1/contracts/{contract}/readings', { contract: id }, reading);
  const judged = { judgement: 'met', evidence: '73 % against a target of 70 %', judgedOn: '2015-12-14' } as const;
  await board.chair.record('/v1/contracts/{contract}/aims/{aim}/judgement', { contract: id, aim: aimId }, judged);
  const end = { endedOn: '2015-12-14', unusedPence: 0, note: 'Target met' };
  await board.clerk.record('/v1/contracts/{contract}/completion', { contract: id }, end);
  const payment = { contractId: id, pence: 180_000, milestone: 'Completion', paidOn: '2015-12-14' };
  await board.clerk.record('/v1/funds/{fund}/instalments', { fund: fundId }, payment);
  await settled(board.clerk, id);
  await board.clerk.record('/v1/contracts/{contract}/closing', { contract: id });
  play.tell('The target is met, the bill is paid, the contract is closed.');
  return id;
};

const visitsHeld = async (
  { installation }: Play,
  leader: TheLeader,
  { id: contract }: TheContract,
  days: readonly IsoDay[],
): Promise<void> => {
  for (const on of days) {
    const purpose = 'Work beside the teachers';
    const plan = { on, halfDays: 2, purpose };
    const { visitId: visit } = await leader.person.record('/v1/contracts/{contract}/visits', { contract }, plan);
    await installation.on(on);
    const held = { heldOn: on, halfDays: 2, summary: purpose };
    await leader.person.record('/v1/contracts/{contract}/visits/{visit}/held', { contract, visit }, held);
  }
};

const caseThatStops = async (
  play: Play,
  scene: Scene,
): Promise<Pick<Plymouth, 'stopped' | 'escalationId' | 'refusal'>> => {
  play.tell('A primary school is offered longer help with its leadership.');
  const { board, leader } = scene;
  const { contract } = await startedCase(play, scene, {
    ...{
      urn: PRIMARY,
      reference: 'PLY-2016-002',
      meetingOn: '2016-01-12',
      startsOn: '2016-01-18',
      endsOn: '2016-07-20',
    },
    ...{ level: 'targeted', halfDays: 16, pence: 480_000 },
    aim: aimOf('leadership', 'Lessons in which leaders check what pupils learn', 20, 80, '2016-07-15'),
  });
  await visitsHeld(play, leader, contract, ['2016-02-01', '2016-02-22']);
  play.tell('The provider says it: the work is not progressing, and the quality of leadership is in question.');
  await play.installation.on('2016-03-07');
  const { id, aimIds } = contract;
  const detail = 'Agreed actions were not begun; meetings with the senior team were cancelled twice.';
  const said = { kind: 'leadership', aimIds, detail } as const;
  await leader.person.record('/v1/contracts/{contract}/not-progressing', { contract: id }, said);
  const raised = await contractWhen(board.clerk, id, ({ openConcerns = [] }) => openConcerns.length > 0);
  const [escalationId = ''] = raised.openConcerns ?? [];
  return { stopped: id, escalationId, refusal: await escalated(play, scene, escalationId) };
};

const escalated = async ({ installation, tell }: Play, { board }: Scene, escalation: string) => {
  const step = '/v1/escalations/{escalation}/escalation';
  const reason = { reason: 'The agreed actions have not been begun.' };
  const { problem: refusal } = await board.clerk.post(step, { escalation }, reason);
  tell(
    'The register does not say whose law governs the school: nothing is escalated until somebody classifies it, with a source.',
  );
  const administrator = await installation.administrator;
  const source = 'Instrument of government of the school';
  const law = { governance: 'maintained', consultees: [], source } as const;
  await administrator.record('/v1/schools/{school}/classification', { school: PRIMARY }, law);
  await board.clerk.record(step, { escalation }, reason);
  await installation.on('2016-03-21');
  await board.clerk.record(step, { escalation }, { reason: 'The governing body is to answer.' });
  await installation.on('2016-04-18');
  await board.chair.record(step, { escalation }, { reason: 'No answer within the time given.' });
  tell('Board review, governing body, and then the local authority, whose powers hold for a maintained school.');
  return refusal;
};
