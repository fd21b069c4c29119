import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ANY_ASSIGNED_ROLE, type Grants } from '#api/access/policy';
import { chooseReadingDay } from '#api/history/as-of';
import { ReadConsistency } from '#api/hosting/read-consistency';
import { Context, type RequestOptions } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { hideConcerns, isAboutHiddenConcern } from '#api/security/hidden-concerns';
import { OWN_SECURITY_LOG, SECURITY_LOG } from '#api/security/security-log.lists';
import { GetSecurityEntries } from '#api/security/security-log.queries';
import { SecurityRecorder } from '#api/security/security-recorder';
import type { CommandOptions } from '#nest-cqrs/stream-command';

const CAN_READ_LOG: Grants = { administrator: ['everywhere'], auditor: ['everywhere'] };

/** Who signed in, who was refused, and who read sensitive texts. */
@ApiTags('Security')
@Controller('v1')
export class SecurityLogController {
  constructor(
    private readonly queries: QueryBus,
    private readonly recorder: SecurityRecorder,
    private readonly consistency: ReadConsistency,
  ) {}

  @Get('security-log')
  @ListRoute('List the entries of the security log', CAN_READ_LOG, SECURITY_LOG)
  async getSecurityLog(
    @ListParams(SECURITY_LOG) query: ListQueryOf<typeof SECURITY_LOG>,
    @Context() options: RequestOptions,
  ): ListResponse {
    await this.recordWhatWaits();
    const { day, past } = chooseReadingDay(query, options);
    return renderList(SECURITY_LOG, query, {
      read: async (page) => {
        if (isAboutHiddenConcern(page, options.reader)) return [];
        const found = await this.queries.execute(new GetSecurityEntries({ personId: null, today: day, page }, past));
        return hideConcerns(found, options.reader);
      },
    });
  }

  @Get('me/security-log')
  @ListRoute('List your own security log entries', ANY_ASSIGNED_ROLE, OWN_SECURITY_LOG)
  async getOwnSecurityLog(
    @ListParams(OWN_SECURITY_LOG) query: ListQueryOf<typeof OWN_SECURITY_LOG>,
    @Context() options: CommandOptions,
  ): ListResponse {
    await this.recordWhatWaits();
    const { actor: personId } = options.context;
    const { day, past } = chooseReadingDay(query, options);
    return renderList(OWN_SECURITY_LOG, query, {
      read: (page) => this.queries.execute(new GetSecurityEntries({ personId, today: day, page }, past)),
    });
  }

  /** What this process has seen is shown at once, that of others after a few seconds. */
  private async recordWhatWaits(): Promise<void> {
    await this.recorder.record();
    await this.consistency.waitForSources(SECURITY_LOG.sources, null);
  }
}
