import { Module, type DynamicModule } from '@nestjs/common';
import { SecurityLogController } from '#api/security/security-log.controller';
import { securityQueries } from '#api/security/security-log.queries';
import { SecurityMetrics } from '#api/security/security-metrics';
import { SecurityLogSettings, SecurityRecorder } from '#api/security/security-recorder';
import { SignInDetails } from '#api/security/sign-in-details';
import type { Configuration } from '#platform/configuration';

/** The security log. */
@Module({})
export class SecurityModule {
  static create({ securityLogSeconds }: Configuration): DynamicModule {
    return {
      module: SecurityModule,
      controllers: [SecurityLogController],
      providers: [
        ...securityQueries,
        SecurityMetrics,
        SignInDetails,
        SecurityRecorder,
        { provide: SecurityLogSettings, useValue: new SecurityLogSettings(securityLogSeconds) },
      ],
    };
  }
}
