import type { FiguresForReader } from '#api/boards/board-statistics.service';
import * as is from '#api/openapi/response-schemas';
import type { Rating } from '#domain/vocabulary';
import type { AimFigures, BoardStatistics } from '#read-models/board-statistics';
import type { Stage } from '#read-models/contract-stage';

const STAGE = is.word<Stage>({
  ...{ draft: true, signing: true, arranging: true, ready: true },
  ...{ running: true, ended: true, closed: true, withdrawn: true },
});

const count = is.whole();

const CONTRACTS = is.fields<BoardStatistics['contracts']>({
  total: count,
  byStage: is.listOf(is.named<{ stage: Stage; count: number }>('ContractsAtStage', { stage: STAGE, count })),
  byJudgement: is.listOf(
    is.named<{ judgement: Rating | null; count: number }>('ContractsJudged', {
      judgement: is.orNull(is.word<Rating>({ red: true, amber: true, green: true })),
      count,
    }),
    'By the judgement of the board at its last review; null: not reviewed.',
  ),
});

const AIMS = is.named<AimFigures>('AimFigures', {
  needArea: is.text(),
  met: count,
  'partly-met': count,
  'not-met': count,
  open: is.whole('Not judged yet.'),
});

export const STATISTICS = is.named<FiguresForReader>('BoardStatistics', {
  on: is.day('The day on which stages are looked at.'),
  from: is.orNull(is.day()),
  to: is.orNull(is.day()),
  contracts: CONTRACTS,
  aims: is.listOf(AIMS, 'By need area.'),
  halfDays: is.fields<BoardStatistics['halfDays']>({ planned: is.halfDays(), delivered: is.halfDays() }),
  pence: is.fields<BoardStatistics['pence']>({
    committed: is.pence(),
    paid: is.pence('In pence, without what came back.'),
  }),
  requests: is.fields<BoardStatistics['requests']>({
    decided: is.whole('Settled by a meeting in the period, and not only deferred.'),
    medianDays: is.orNull(is.number('From the request to the meeting that settled it.')),
  }),
  withheld: is.fields<FiguresForReader['withheld']>({
    contracts: is.whole('Left out, as a conflict of interest keeps them from you.'),
    requests: is.whole('Left out, as a conflict of interest keeps them from you.'),
  }),
});
