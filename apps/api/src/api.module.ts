import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { AccessGuard } from '#api/access/access-guard';
import { CaseRows } from '#api/access/case-redaction';
import { Cases } from '#api/access/cases';
import { Conflicts } from '#api/access/conflicts';
import { verifierOf } from '#api/access/token-verification';
import { Standings } from '#api/access/role-assignments';
import { Targets } from '#api/access/resource-resolver';
import { DemonstrationController } from '#api/demonstration/demonstration.controller';
import { EngineModule } from '#api/hosting/hosting.module';
import { FirstAdministrator } from '#api/hosting/first-administrator';
import { Lags } from '#api/hosting/processor-lag';
import { EngineReadiness } from '#api/hosting/readiness';
import { CurrentRecords } from '#api/http/state-reader';
import { Cursors } from '#api/lists/cursors';
import { HealthController, Readiness } from '#api/http/health';
import { RecordedAnswers } from '#api/http/command-route';
import { EngineFigures } from '#api/metrics/processor-metrics';
import { MetricsController } from '#api/metrics/metrics.controller';
import { HANDLERS, CONTROLLERS } from '#api/stages';
import { TracedRequests } from '#api/tracing/traced-requests';
import type { Configuration } from '#platform/configuration';
import { Authenticator, MetricsToken } from '#platform/identity';
import { openStores } from '#hosting/open-stores';
import { Log } from '#platform/logging';

/** Milliseconds after which who asked is told 503 rather than kept waiting; what takes longer runs on threads of its own. */
const PATIENCE = 6_000;

/** The HTTP service: every stage's routes and handlers over one engine. */
@Module({})
export class ApiModule {
  /** Rejects with one sentence when the configuration or the data folder cannot be used. */
  static async over(configuration: Configuration, log: Log): Promise<Type> {
    const stores = await openStores(configuration, (sentence) => log.warn(sentence), PATIENCE);
    const demonstration = configuration.demo ? [DemonstrationController] : [];
    const traced = configuration.tracing === null ? [] : [TracedRequests];
    const parts: DynamicModule = {
      module: ApiModule,
      imports: [CqrsModule.forRoot(), await EngineModule.over(stores, configuration, log)],
      controllers: [HealthController, MetricsController, ...CONTROLLERS, ...demonstration],
      providers: [...doors, ...(await keysOf(configuration, stores.fingerprintKey)), ...HANDLERS, ...traced],
    };
    @Module({ imports: [parts] })
    class Service {}
    return Service;
  }
}

const doors: Provider[] = [
  Standings,
  Targets,
  Cases,
  Conflicts,
  CaseRows,
  CurrentRecords,
  FirstAdministrator,
  EngineFigures,
  Lags,
  { provide: Readiness, useClass: EngineReadiness },
  { provide: APP_GUARD, useClass: AccessGuard },
  RecordedAnswers,
];

const keysOf = async (configuration: Configuration, fingerprintKey: Buffer): Promise<Provider[]> => [
  { provide: Authenticator, useValue: new Authenticator(await verifierOf(configuration)) },
  { provide: Cursors, useValue: new Cursors(fingerprintKey) },
  { provide: MetricsToken, useValue: new MetricsToken(configuration.metricsToken) },
];
