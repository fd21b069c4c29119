import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import {
  listParameterChanges,
  SetFlagRulesBody,
  ShareDashboardBody,
  StopSharingDashboardBody,
} from '#api/boards/board-dashboard.bodies';
import { SetFlagRules, ShareDashboard, StopSharingDashboard } from '#api/boards/board-dashboard.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** What the dashboard of a board flags, and who else reads it. */
@ApiTags('Boards')
@Controller('v1/boards/:board')
export class BoardDashboardController {
  constructor(private readonly commands: CommandBus) {}

  @Post('flag-rules')
  @CommandRoute('Set the flag rules of a board', CAN_ACT_FOR_BOARD)
  setFlagRules(
    @Param('board') id: string,
    @Body() body: SetFlagRulesBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(
      new SetFlagRules(id, { ...body, changes: listParameterChanges(body.changes) }, options),
    );
  }

  @Post('dashboard-sharings')
  @CommandRoute('Share the dashboard with an alliance', CAN_ACT_FOR_BOARD, { partId: 'sharingId' })
  shareDashboard(
    @Param('board') id: string,
    @Body() body: ShareDashboardBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ShareDashboard(id, { ...body, sharingId: options.newId }, options));
  }

  @Post('dashboard-sharings/:sharing/end')
  @CommandRoute('Stop sharing the dashboard with an alliance', CAN_ACT_FOR_BOARD)
  stopSharingDashboard(
    @Param('board') id: string,
    @Param('sharing') sharingId: string,
    @Body() body: StopSharingDashboardBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new StopSharingDashboard(id, { ...body, sharingId }, options));
  }
}
