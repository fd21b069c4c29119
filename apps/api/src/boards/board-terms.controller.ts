import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AmendTermsBody, listChanges } from '#api/boards/board-terms.bodies';
import { ReorganiseAreasBody, ReviseTermsBody } from '#api/boards/boards.bodies';
import { AmendTerms, ReorganiseAreas, ReviseTerms } from '#api/boards/boards.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { omit } from '#api/omit';

/** Changes to a part of what a board is. */
@ApiTags('Boards')
@Controller('v1/boards')
export class BoardTermsController {
  constructor(private readonly commands: CommandBus) {}

  @Post(':board/terms')
  @CommandRoute('Revise the terms of reference', { administrator: ['everywhere'] })
  reviseTerms(
    @Param('board') id: string,
    @Body() body: ReviseTermsBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(
      new ReviseTerms(id, { ...body, terms: omit(body.terms, 'from', 'reason', 'recordedBy') }, options),
    );
  }

  @Post(':board/terms/changes')
  @CommandRoute('Change parts of the terms of reference', { administrator: ['everywhere'] })
  amendTerms(
    @Param('board') id: string,
    @Body() body: AmendTermsBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AmendTerms(id, { ...body, changes: listChanges(body.changes) }, options));
  }

  @Post(':board/areas')
  @CommandRoute('Move a board to reorganised local authorities', { administrator: ['everywhere'] })
  reorganiseAreas(
    @Param('board') id: string,
    @Body() body: ReorganiseAreasBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReorganiseAreas(id, body, options));
  }
}
