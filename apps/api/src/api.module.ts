import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessModule } from '#api/access/access.module';
import { ActionPlansModule } from '#api/action-plans/action-plans.module';
import { AlliancesModule } from '#api/alliances/alliances.module';
import { BoardsModule } from '#api/boards/boards.module';
import { CalendarFilesModule } from '#api/calendars/calendar-files.module';
import { CalendarsModule } from '#api/calendars/calendars.module';
import { ContractsModule } from '#api/contracts/contracts.module';
import { DashboardModule } from '#api/dashboard/dashboard.module';
import { DecisionsModule } from '#api/decisions/decisions.module';
import { DirectoryModule } from '#api/directory/directory.module';
import { ErasuresModule } from '#api/erasures/erasures.module';
import { EscalationsModule } from '#api/escalations/escalations.module';
import { FundsModule } from '#api/funds/funds.module';
import { HistoriesModule } from '#api/history/histories.module';
import { FirstAdministrator } from '#api/hosting/first-administrator';
import { HostingModule } from '#api/hosting/hosting.module';
import type { ProcessorHost } from '#api/hosting/processing-providers';
import { ProcessingReadiness } from '#api/hosting/readiness';
import { HealthController, HealthDetails, Readiness } from '#api/hosting/health.controller';
import { HttpModule } from '#api/http/http.module';
import { ImpactModule } from '#api/impact/impact.module';
import { ImportsModule } from '#api/imports/imports.module';
import { INTERNAL_COMMANDS } from '#api/internal-commands';
import { LeadersModule } from '#api/leaders/leaders.module';
import { ContractDocumentsModule } from '#api/contract-documents/contract-documents.module';
import { MeetingDocumentsModule } from '#api/meeting-documents/meeting-documents.module';
import { MeetingsModule } from '#api/meetings/meetings.module';
import { MetricsController } from '#api/metrics/metrics.controller';
import { ProcessorMetrics } from '#api/metrics/processor-metrics';
import { NetworksModule } from '#api/networks/networks.module';
import { OperationsModule } from '#api/operations/operations.module';
import { OversightModule } from '#api/oversight/oversight.module';
import { PapersModule } from '#api/papers/papers.module';
import { PersonsModule } from '#api/persons/persons.module';
import { MatchingModule } from '#api/matching/matching.module';
import { DraftsModule } from '#api/drafts/drafts.module';
import { RequestsModule } from '#api/requests/requests.module';
import { PriorityAreasModule } from '#api/priority-areas/priority-areas.module';
import { ResponsibleBodiesModule } from '#api/responsible-bodies/responsible-bodies.module';
import { SecurityModule } from '#api/security/security.module';
import { SchoolsModule } from '#api/schools/schools.module';
import { SituationsModule } from '#api/situations/situations.module';
import { StatisticsModule } from '#api/statistics/statistics.module';
import { SuccessionsModule } from '#api/successions/successions.module';
import { TasksModule } from '#api/tasks/tasks.module';
import { WatchListModule } from '#api/watch-list/watch-list.module';
import { TracedRequests } from '#api/tracing/traced-requests';
import { ALL_STREAMS } from '#domain/all-streams';
import type { Stores } from '#hosting/stores';
import { checkCommandCoverage } from '#nest-cqrs/command-coverage';
import type { Configuration } from '#platform/configuration';
import type { Log } from '#platform/logging';

/** In the order of the process; the OpenAPI document lists the paths in the same order. */
const listFeatures = (configuration: Configuration): readonly (Type | DynamicModule)[] => [
  PersonsModule,
  ImportsModule.create(configuration),
  SchoolsModule,
  SituationsModule,
  SuccessionsModule,
  ResponsibleBodiesModule,
  AlliancesModule,
  ActionPlansModule,
  NetworksModule,
  LeadersModule,
  BoardsModule,
  OversightModule,
  DashboardModule,
  WatchListModule,
  FundsModule,
  RequestsModule,
  DraftsModule,
  MatchingModule,
  MeetingsModule,
  PapersModule.create(configuration),
  ContractDocumentsModule,
  ImpactModule,
  MeetingDocumentsModule,
  DecisionsModule,
  ContractsModule,
  EscalationsModule,
  HistoriesModule,
  TasksModule,
  DirectoryModule,
  StatisticsModule,
  PriorityAreasModule,
  CalendarsModule,
  CalendarFilesModule,
  ErasuresModule,
  OperationsModule,
];

/** Loaded only when it is needed, because the image does not contain it. */
const loadDemonstration = async (): Promise<Type[]> => [
  (await import('#api/demonstration/demonstration.controller')).DemonstrationController,
];

/** The HTTP service: the routes and handlers of all features. */
@Module({})
export class ApiModule {
  /** Rejects when the configuration cannot be used. `host`: where the processors of an embedded installation run. */
  static async create(stores: Stores, configuration: Configuration, log: Log, host: ProcessorHost = {}): Promise<Type> {
    const demonstration = configuration.demo ? await loadDemonstration() : [];
    const traced = configuration.tracing === null ? [] : [TracedRequests];
    const parts: DynamicModule = {
      module: ApiModule,
      imports: [
        CqrsModule.forRoot(),
        await HostingModule.create(stores, configuration, log, host),
        await AccessModule.create(configuration),
        HttpModule.create(stores.fingerprintKey),
        ...listFeatures(configuration),
        SecurityModule.create(configuration),
      ],
      controllers: [HealthController, MetricsController, ...demonstration],
      providers: [
        ...checkCommandCoverage(ALL_STREAMS, INTERNAL_COMMANDS),
        FirstAdministrator,
        ProcessorMetrics,
        { provide: Readiness, useClass: ProcessingReadiness },
        { provide: HealthDetails, useValue: new HealthDetails(configuration.healthDetails) },
        ...traced,
      ],
    };
    @Module({ imports: [parts] })
    class Service {}
    return Service;
  }
}
