import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CorrectAllianceDeliveryBody, ReportAllianceDeliveriesBody } from '#api/alliances/alliance-returns.bodies';
import { DELIVERIES } from '#api/alliances/alliance-returns.lists';
import { CorrectAllianceDelivery, ReportAllianceDeliveries } from '#api/alliances/alliances.commands';
import { CAN_MANAGE, CAN_READ_ALLIANCE } from '#api/alliances/alliances.controller';
import { GetDeliveries } from '#api/alliances/alliances.queries';
import { chooseReadingDay } from '#api/history/as-of';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';

/** The yearly return: which school of the alliance did what, and for which schools. */
@ApiTags('Alliances')
@Controller('v1/alliances')
export class AllianceReturnsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Post(':alliance/returns')
  @CommandRoute('Report what schools of an alliance delivered', CAN_MANAGE)
  reportAllianceDeliveries(
    @Param('alliance') id: string,
    @Body() body: ReportAllianceDeliveriesBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReportAllianceDeliveries(id, body, options));
  }

  @Post(':alliance/returns/correction')
  @CommandRoute('Correct the report of a delivery school', CAN_MANAGE)
  correctAllianceDelivery(
    @Param('alliance') id: string,
    @Body() body: CorrectAllianceDeliveryBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectAllianceDelivery(id, body, options));
  }

  @Get(':alliance/returns')
  @ListRoute('List the yearly returns of an alliance', CAN_READ_ALLIANCE, DELIVERIES)
  getDeliveries(
    @Param('alliance') allianceId: string,
    @ListParams(DELIVERIES) query: ListQueryOf<typeof DELIVERIES>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    return renderList(DELIVERIES, query, {
      read: (page) => this.queries.execute(new GetDeliveries({ allianceId, today, page }, past)),
    });
  }
}
