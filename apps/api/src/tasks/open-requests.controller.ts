import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import { chooseReadingDay } from '#api/history/as-of';
import { Context } from '#api/http/command-context';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { OpenRequestReader } from '#api/tasks/open-request-reader';
import { OPEN_REQUESTS } from '#api/tasks/open-requests.lists';
import { GetOpenRequests } from '#api/tasks/tasks.queries';
import type { CommandOptions } from '#nest-cqrs/stream-command';

/** A leader, those who speak for the leader's alliance, and the clerks and auditors who look for a leader. */
const CAN_READ_FOR_LEADER: Grants = {
  'system-leader': ['leader'],
  'alliance-director': ['alliance'],
  clerk: ['board-area'],
  auditor: ['everywhere'],
};
const CAN_READ_FOR_ALLIANCE: Grants = {
  'alliance-director': ['alliance'],
  clerk: ['board-area'],
  auditor: ['everywhere'],
};

const CAN_READ_FOR_SCHOOL: Grants = {
  'school-head': ['school'],
  'chair-of-governors': ['school'],
  clerk: ['board-area'],
  auditor: ['everywhere'],
};

/** Requests that are open for bids, with the brief that is fit for providers to see. */
@ApiTags('Tasks')
@Controller('v1')
export class OpenRequestsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly requests: OpenRequestReader,
  ) {}

  @Get('leaders/:leader/requests')
  @ListRoute('List requests that a leader can bid for', CAN_READ_FOR_LEADER, OPEN_REQUESTS)
  async getLeaderRequests(
    @Param('leader') leaderId: string,
    @ListParams(OPEN_REQUESTS) query: ListQueryOf<typeof OPEN_REQUESTS>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { today } = options.context;
    const { day, past } = chooseReadingDay(query, options);
    const holders = await this.requests.listLeaderHolders(leaderId, today);
    return renderList(OPEN_REQUESTS, query, {
      read: async (page) =>
        this.requests.addPhases(await this.queries.execute(new GetOpenRequests({ holders, today: day, page }, past))),
      redact: (rows) => this.requests.keepThoseForLeader(rows, leaderId),
    });
  }

  @Get('alliances/:alliance/requests')
  @ListRoute('List requests that an alliance can bid for', CAN_READ_FOR_ALLIANCE, OPEN_REQUESTS)
  async getAllianceRequests(
    @Param('alliance') allianceId: string,
    @ListParams(OPEN_REQUESTS) query: ListQueryOf<typeof OPEN_REQUESTS>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { today } = options.context;
    const { day, past } = chooseReadingDay(query, options);
    const holders = await this.requests.listAllianceHolders(allianceId, today);
    return renderList(OPEN_REQUESTS, query, {
      read: async (page) =>
        this.requests.addPhases(await this.queries.execute(new GetOpenRequests({ holders, today: day, page }, past))),
    });
  }

  @Get('schools/:school/open-requests')
  @ListRoute('List requests that a school can bid for', CAN_READ_FOR_SCHOOL, OPEN_REQUESTS)
  async getOpenRequestsForSchool(
    @Param('school') urn: string,
    @ListParams(OPEN_REQUESTS) query: ListQueryOf<typeof OPEN_REQUESTS>,
    @Context() options: CommandOptions,
  ): ListResponse {
    const { today } = options.context;
    const { day, past } = chooseReadingDay(query, options);
    const holders = await this.requests.listSchoolHolders(urn, today);
    return renderList(OPEN_REQUESTS, query, {
      read: async (page) =>
        this.requests.addPhases(await this.queries.execute(new GetOpenRequests({ holders, today: day, page }, past))),
      redact: (rows) => Promise.resolve(rows.filter(({ schoolUrn }) => schoolUrn !== urn)),
    });
  }
}
