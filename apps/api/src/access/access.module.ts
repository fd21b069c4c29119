import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from '#api/access/access-guard';
import { BearerGuard } from '#api/access/bearer-guard';
import { BodyReferences } from '#api/access/body-references';
import { CaseRedaction } from '#api/access/case-redaction';
import { Conflicts } from '#api/access/conflicts';
import { DraftRetention } from '#api/access/draft-retention';
import { OpenRequestLimit } from '#api/access/open-request-limit';
import { ProviderRights } from '#api/access/provider-rights';
import { ResourceResolver } from '#api/access/resource-resolver';
import { RoleAssignments } from '#api/access/role-assignments';
import { RouteParameterCheck } from '#api/access/route-parameter-check';
import { createTokenVerifier } from '#api/access/token-verification';
import type { Configuration } from '#platform/configuration';
import { Authenticator, MetricsToken } from '#platform/identity';

const SHARED = [Conflicts, CaseRedaction, ResourceResolver, RoleAssignments];

/** Authentication, authorisation and conflicts of interest, for every feature. */
@Global()
@Module({})
export class AccessModule {
  /** Rejects when the token key cannot be read or created. */
  static async create(configuration: Configuration): Promise<DynamicModule> {
    const providers = [
      ...SHARED,
      { provide: Authenticator, useValue: new Authenticator(await createTokenVerifier(configuration)) },
      { provide: MetricsToken, useValue: new MetricsToken(configuration.metricsToken) },
      { provide: ProviderRights, useValue: new ProviderRights(configuration.providerReadsDays) },
      BearerGuard,
      BodyReferences,
      { provide: APP_GUARD, useClass: AccessGuard },
      RouteParameterCheck,
      { provide: DraftRetention, useValue: new DraftRetention(configuration.requestDraftDays) },
      { provide: OpenRequestLimit, useValue: new OpenRequestLimit(configuration.openRequestsPerSchool) },
    ];
    return {
      module: AccessModule,
      providers,
      exports: [...SHARED, MetricsToken, DraftRetention, OpenRequestLimit, ProviderRights],
    };
  }
}
