import { dataFile, designateLeader, establishBoard, type Play, type TheBoard, type TheLeader } from '#scenarios/fixtures';
import type { ImportSummary } from '#client/api.types';
import type { IsoDay } from '#kernel/time';

export const BEGIN: IsoDay = '2015-09-01';
const HIGH_VIEW = '149010';

/** Plymouth's board with its fund, and a leader from High View School. */
export interface Scene {
  readonly board: TheBoard;
  readonly fundId: string;
  /** Reports of the imports. */
  readonly imports: readonly ImportSummary[];
  readonly leader: TheLeader;
}

/** The register of Plymouth's schools, the board, £600,000, and the leader whose time is released. */
export const setScene = async ({ installation, tell }: Play): Promise<Scene> => {
  await installation.on(BEGIN);
  tell('Plymouth, September 2015. The register of its schools and their last inspections are imported.');
  const administrator = await installation.administrator;
  const imports: ImportSummary[] = [];
  for (const [register, file] of [
    ['establishments', 'establishments-plymouth.csv'],
    ['inspections', 'inspections-plymouth.csv'],
    ['establishments', 'stand-ins.csv'],
  ] as const)
    imports.push(await administrator.upload(`/v1/imports/${register}`, { file }, dataFile(`plymouth/${file}`)));
  tell('The board is established; the Schools Forum grants £600,000. High View School leads an alliance.');
  const board = await establishBoard(installation, {
    name: 'Plymouth School-to-School Partnership Board',
    area: '879',
    from: BEGIN,
    members: [
      { called: 'Chair', schoolUrn: '113276' },
      { called: 'Second member', schoolUrn: '113297' },
      { called: 'Third member', schoolUrn: '113298' },
      { called: 'Council officer', schoolUrn: null },
    ],
  });
  const grant = {
    name: 'School-to-school support',
    source: 'Plymouth Schools Forum',
    financialYear: '2015-16',
    pence: 60_000_000,
  };
  const { id: fundId } = await administrator.record('/v1/boards/{board}/funds', { board: board.id }, grant);
  const ledBy = { name: 'Alliance led by High View School', form: 'single' } as const;
  const alliance = { ...ledBy, leadSchools: [HIGH_VIEW], from: BEGIN };
  const leader = await designateLeader(installation, {
    called: 'Local leader',
    providerType: 'lle',
    homeSchoolUrn: HIGH_VIEW,
    allianceId: (await administrator.record('/v1/alliances', {}, alliance)).id,
    phases: ['Primary'],
    needAreas: ['writing-key-stage-1', 'leadership'],
    from: BEGIN,
    to: '2016-08-31',
    halfDays: 40,
  });
  return { board, fundId, imports, leader };
};
