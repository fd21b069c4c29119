import { Module } from '@nestjs/common';
import { AgendaConflicts } from '#api/boards/agenda-conflicts';
import { boardClauseHandlers } from '#api/boards/board-clauses.commands';
import { boardListPriceHandlers } from '#api/boards/board-list-prices.commands';
import { BoardListPricesController } from '#api/boards/board-list-prices.controller';
import { BoardClausesController } from '#api/boards/board-clauses.controller';
import { boardFollowUpRuleHandlers } from '#api/boards/board-follow-up-rules.commands';
import { BoardFollowUpRulesController } from '#api/boards/board-follow-up-rules.controller';
import { boardTemplateHandlers } from '#api/boards/board-templates.commands';
import { BoardTemplatesController } from '#api/boards/board-templates.controller';
import { boardDashboardHandlers } from '#api/boards/board-dashboard.commands';
import { BoardDashboardController } from '#api/boards/board-dashboard.controller';
import { BoardPapers } from '#api/boards/board-papers';
import { boardPlanningHandlers } from '#api/boards/board-planning.commands';
import { BoardPlanningController } from '#api/boards/board-planning.controller';
import { BoardStatisticsReader } from '#api/boards/board-statistics-reader';
import { BoardStatisticsController } from '#api/boards/board-statistics.controller';
import { boardHandlers } from '#api/boards/boards.commands';
import { BoardTermsController } from '#api/boards/board-terms.controller';
import { BoardsController } from '#api/boards/boards.controller';
import { boardQueries } from '#api/boards/boards.queries';
import { ContractProposalReader } from '#api/boards/contract-proposal-reader';
import { MeetingPlanReader } from '#api/boards/meeting-plan-reader';
import { standingInterestHandlers } from '#api/boards/standing-interests.commands';
import { StandingInterestsController } from '#api/boards/standing-interests.controller';
import { VocabularyReader } from '#api/boards/vocabulary-reader';
import { OperationsModule } from '#api/operations/operations.module';

@Module({
  imports: [OperationsModule],
  controllers: [
    BoardsController,
    BoardTermsController,
    BoardPlanningController,
    BoardDashboardController,
    BoardClausesController,
    BoardListPricesController,
    BoardTemplatesController,
    BoardFollowUpRulesController,
    BoardStatisticsController,
    StandingInterestsController,
  ],
  providers: [
    ...boardHandlers,
    ...boardDashboardHandlers,
    ...boardClauseHandlers,
    ...boardListPriceHandlers,
    ...boardTemplateHandlers,
    ...boardFollowUpRuleHandlers,
    ...boardPlanningHandlers,
    ...standingInterestHandlers,
    ...boardQueries,
    AgendaConflicts,
    BoardPapers,
    BoardStatisticsReader,
    ContractProposalReader,
    MeetingPlanReader,
    VocabularyReader,
  ],
})
export class BoardsModule {}
