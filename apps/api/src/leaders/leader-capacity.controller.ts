import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_BOARD } from '#api/access/grants';
import type { Grants } from '#api/access/policy';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { LiftCeilingBody, SetCeilingBody } from '#api/leaders/leader-capacity.bodies';
import { LiftCeiling, SetCeiling } from '#api/leaders/leader-capacity.commands';
import { CAPACITY_OF_LEADERS, LEADER_CAPACITY } from '#api/leaders/leader-capacity.lists';
import { LeaderCapacityReader, type LeaderTerm } from '#api/leaders/leader-capacity-reader';
import { CAN_READ_LEADER } from '#api/leaders/leaders.controller';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { pageInMemory } from '#api/lists/page-in-memory';

/** The governors decide it. The head records it, or the chair of governors where the leader is the head. */
const CAN_LIMIT: Grants = { 'school-head': ['home-school'], 'chair-of-governors': ['home-school'] };

const CAN_READ_ALLIANCE_CAPACITY: Grants = {
  'alliance-director': ['alliance'],
  clerk: ['any'],
  auditor: ['everywhere'],
};

type CapacityQuery = ListQueryOf<typeof LEADER_CAPACITY>;

const render = (list: typeof LEADER_CAPACITY, query: CapacityQuery, rows: readonly LeaderTerm[]): ListResponse => {
  const { free, ...where } = query.page.where;
  const selected = rows.filter((row) => free === undefined || (row.free !== null && row.free >= Number(free)));
  return renderList(list, query, {
    read: (page) => Promise.resolve(pageInMemory(selected, { ...page, where }, list.rowKey)),
  });
};

/** The half-days of leaders by term, and the ceilings of their home schools. */
@ApiTags('Leaders')
@Controller('v1')
export class LeaderCapacityController {
  constructor(
    private readonly commands: CommandBus,
    private readonly capacity: LeaderCapacityReader,
  ) {}

  @Post('leaders/:leader/ceilings')
  @CommandRoute('Set the ceiling of a term', CAN_LIMIT)
  setCeiling(
    @Param('leader') id: string,
    @Body() body: SetCeilingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new SetCeiling(id, body, options));
  }

  @Post('leaders/:leader/ceilings/lifting')
  @CommandRoute('Lift the ceiling of a term', CAN_LIMIT)
  liftCeiling(
    @Param('leader') id: string,
    @Body() body: LiftCeilingBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new LiftCeiling(id, body, options));
  }

  @Get('leaders/:leader/capacity')
  @ListRoute('List the half-days of a leader by term', CAN_READ_LEADER, LEADER_CAPACITY)
  async getLeaderCapacity(
    @Param('leader') id: string,
    @ListParams(LEADER_CAPACITY) query: CapacityQuery,
    @Context() options: RequestOptions,
  ): ListResponse {
    return render(LEADER_CAPACITY, query, await this.capacity.list(id, query, options));
  }

  @Get('boards/:board/leader-capacity')
  @ListRoute('List half-days of leaders near a board', CAN_READ_BOARD, CAPACITY_OF_LEADERS)
  async getBoardCapacity(
    @Param('board') id: string,
    @ListParams(CAPACITY_OF_LEADERS) query: CapacityQuery,
    @Context() options: RequestOptions,
  ): ListResponse {
    return render(CAPACITY_OF_LEADERS, query, await this.capacity.listForBoard(id, query, options));
  }

  @Get('alliances/:alliance/leader-capacity')
  @ListRoute('List half-days of leaders of an alliance', CAN_READ_ALLIANCE_CAPACITY, CAPACITY_OF_LEADERS)
  async getAllianceCapacity(
    @Param('alliance') id: string,
    @ListParams(CAPACITY_OF_LEADERS) query: CapacityQuery,
    @Context() options: RequestOptions,
  ): ListResponse {
    return render(CAPACITY_OF_LEADERS, query, await this.capacity.listForAlliance(id, query, options));
  }
}
