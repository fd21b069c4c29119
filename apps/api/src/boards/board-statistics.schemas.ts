import type { StatisticsForReader } from '#api/boards/board-statistics-reader';
import * as schema from '#api/openapi/response-schemas';
import type { Rating } from '#domain/vocabulary';
import { DEFINITIONS, type AimFigures, type BoardStatistics, type Definitions } from '#read-models/board-statistics';
import type { Stage } from '#domain/contract-stage';

const STAGE = schema.enumOf<Stage>({
  draft: true,
  signing: true,
  arranging: true,
  ready: true,
  running: true,
  ended: true,
  closed: true,
  withdrawn: true,
});

const count = schema.integer();

const CONTRACTS = schema.object<BoardStatistics['contracts']>({
  total: count,
  byStage: schema.listOf(
    schema.namedObject<{ stage: Stage; count: number }>('ContractsAtStage', { stage: STAGE, count }),
  ),
  byJudgement: schema.listOf(
    schema.namedObject<{ judgement: Rating | null; count: number }>('ContractsJudged', {
      judgement: schema.orNull(schema.enumOf<Rating>({ red: true, amber: true, green: true })),
      count,
    }),
    'By the judgement at the last board review; null means not reviewed.',
  ),
});

const AIMS = schema.namedObject<AimFigures>('AimFigures', {
  needArea: schema.text(),
  met: count,
  'partly-met': count,
  'not-met': count,
  'cannot-be-judged': count,
  open: schema.integer('Not yet judged.'),
});

const DEFINITION_TEXTS = schema.object<Definitions>({
  'contracts.total': schema.text(DEFINITIONS['contracts.total']),
  'contracts.byStage': schema.text(DEFINITIONS['contracts.byStage']),
  'contracts.byJudgement': schema.text(DEFINITIONS['contracts.byJudgement']),
  aims: schema.text(DEFINITIONS.aims),
  'halfDays.planned': schema.text(DEFINITIONS['halfDays.planned']),
  'halfDays.delivered': schema.text(DEFINITIONS['halfDays.delivered']),
  'pence.committed': schema.text(DEFINITIONS['pence.committed']),
  'pence.paid': schema.text(DEFINITIONS['pence.paid']),
  'requests.decided': schema.text(DEFINITIONS['requests.decided']),
  'requests.medianDays': schema.text(DEFINITIONS['requests.medianDays']),
});

export const STATISTICS = schema.namedObject<StatisticsForReader>('BoardStatistics', {
  definitions: DEFINITION_TEXTS,
  on: schema.day('The day to which the stages apply.'),
  from: schema.orNull(schema.day()),
  to: schema.orNull(schema.day()),
  contracts: CONTRACTS,
  aims: schema.listOf(AIMS, 'By need area.'),
  halfDays: schema.object<BoardStatistics['halfDays']>({ planned: schema.halfDays(), delivered: schema.halfDays() }),
  pence: schema.object<BoardStatistics['pence']>({
    committed: schema.pence(),
    paid: schema.pence('In pence, without recovered payments.'),
  }),
  requests: schema.object<BoardStatistics['requests']>({
    decided: schema.integer('Requests settled by a meeting in the period; deferrals do not count.'),
    medianDays: schema.orNull(schema.number('Median number of days from request to settlement.')),
  }),
  withheld: schema.object<StatisticsForReader['withheld']>({
    contracts: schema.integer('Not counted, because you have a conflict of interest.'),
    requests: schema.integer('Not counted, because you have a conflict of interest.'),
  }),
});
