import type { Provider, Type } from '@nestjs/common';
import { allianceHandlers } from '#api/alliances/alliances.commands';
import { AlliancesController } from '#api/alliances/alliances.controller';
import { allianceQuestions } from '#api/alliances/alliances.queries';
import { boardQuestions } from '#api/boards/boards.queries';
import { BoardPapers } from '#api/boards/board-papers';
import { Vocabularies } from '#api/boards/vocabulary';
import { fundHandlers } from '#api/funds/funds.commands';
import { FundsController } from '#api/funds/funds.controller';
import { fundQuestions } from '#api/funds/funds.queries';
import { ImportsController } from '#api/imports/imports.controller';
import { RegisterFiles } from '#api/imports/register-files';
import { RegisterImport } from '#api/imports/register-import';
import { LeaderRecords } from '#api/leaders/leader-reader';
import { leaderHandlers } from '#api/leaders/leaders.commands';
import { LeadersController } from '#api/leaders/leaders.controller';
import { leaderQuestions } from '#api/leaders/leaders.queries';
import { PersonRecords } from '#api/persons/person-reader';
import { personHandlers } from '#api/persons/persons.commands';
import { PersonsController } from '#api/persons/persons.controller';
import { schoolHandlers } from '#api/schools/schools.commands';
import { SchoolsController } from '#api/schools/schools.controller';
import { schoolQuestions } from '#api/schools/schools.queries';
import { boardHandlers } from '#api/boards/boards.commands';
import { BoardFigures } from '#api/boards/board-statistics.service';
import { BoardStatisticsController } from '#api/boards/board-statistics.controller';
import { BoardsController } from '#api/boards/boards.controller';
import { contractDeliveryHandlers } from '#api/contracts/contract-delivery.commands';
import { contractDraftingHandlers } from '#api/contracts/contract-drafting.commands';
import { ContractDraftingController } from '#api/contracts/contract-drafting.controller';
import { contractEndingHandlers } from '#api/contracts/contract-ending.commands';
import { ContractEndingController } from '#api/contracts/contract-ending.controller';
import { ContractHistories } from '#api/contracts/contract-history-reader';
import { ContractProgressController } from '#api/contracts/contract-progress.controller';
import { ContractReadsController } from '#api/contracts/contract.controller';
import { contractQuestions, ContractRecords } from '#api/contracts/contract-reader';
import { contractVariationHandlers } from '#api/contracts/contract-variations.commands';
import { ContractVariationsController } from '#api/contracts/contract-variations.controller';
import { ContractVisitsController } from '#api/contracts/contract-visits.controller';
import { decisionHandlers } from '#api/decisions/decisions.commands';
import { DecisionsController } from '#api/decisions/decisions.controller';
import { EscalationRecords } from '#api/escalations/escalation-reader';
import { escalationHandlers } from '#api/escalations/escalations.commands';
import { EscalationsController } from '#api/escalations/escalations.controller';
import { Histories } from '#api/history/stream-history';
import { MeetingRecords } from '#api/meetings/meeting-reader';
import { meetingHandlers } from '#api/meetings/meetings.commands';
import { MeetingsController } from '#api/meetings/meetings.controller';
import { Followers } from '#api/operations/processor-registry';
import { HeavyWork } from '#api/operations/background-jobs';
import { HeavyWorkController } from '#api/operations/background-jobs.controller';
import { OperationsController } from '#api/operations/operations.controller';
import { SkipsController } from '#api/operations/skips.controller';
import { RequestRecords } from '#api/requests/request-reader';
import { requestHandlers } from '#api/requests/requests.commands';
import { RequestsController } from '#api/requests/requests.controller';

/** The routes of every stage, in the order of the process. */
export const CONTROLLERS: readonly Type[] = [
  PersonsController,
  ImportsController,
  SchoolsController,
  AlliancesController,
  LeadersController,
  BoardsController,
  BoardStatisticsController,
  FundsController,
  RequestsController,
  MeetingsController,
  DecisionsController,
  ContractDraftingController,
  ContractVisitsController,
  ContractProgressController,
  ContractVariationsController,
  ContractEndingController,
  ContractReadsController,
  EscalationsController,
  OperationsController,
  SkipsController,
  HeavyWorkController,
];

/** The handlers of every stage's commands and questions. */
export const HANDLERS: readonly Provider[] = [
  ...personHandlers,
  ...schoolHandlers,
  ...allianceHandlers,
  ...leaderHandlers,
  ...boardHandlers,
  ...fundHandlers,
  ...requestHandlers,
  ...meetingHandlers,
  ...decisionHandlers,
  ...contractDraftingHandlers,
  ...contractDeliveryHandlers,
  ...contractVariationHandlers,
  ...contractEndingHandlers,
  ...escalationHandlers,
  ...schoolQuestions,
  ...allianceQuestions,
  ...leaderQuestions,
  ...boardQuestions,
  ...fundQuestions,
  ...contractQuestions,
  RegisterFiles,
  RegisterImport,
  PersonRecords,
  LeaderRecords,
  BoardPapers,
  BoardFigures,
  Vocabularies,
  Histories,
  RequestRecords,
  MeetingRecords,
  ContractRecords,
  ContractHistories,
  EscalationRecords,
  HeavyWork,
  Followers,
];
