import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import { ANY_ASSIGNED_ROLE } from '#api/access/policy';
import { VocabularyQuery } from '#api/boards/vocabulary-reader';
import { listEscalationRuleChanges, SetEscalationRulesBody } from '#api/escalations/escalation-rules.bodies';
import { SetEscalationRules } from '#api/escalations/escalation-rules.commands';
import { DATED_ESCALATION_RULES } from '#api/escalations/escalation-rules.schemas';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { board } from '#domain/board';
import { findEscalationRules, type DatedEscalationRules } from '#domain/escalation-rules';
import { StreamReader } from '#execution/stream-reader';

/** What a board needs before a formal step, and by which periods notices and powers run. */
@ApiTags('Escalations')
@Controller('v1/boards/:board/escalation-rules')
export class EscalationRulesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly streams: StreamReader,
  ) {}

  @Post()
  @CommandRoute('Set the escalation rules of a board', CAN_ACT_FOR_BOARD)
  setEscalationRules(
    @Param('board') id: string,
    @Body() body: SetEscalationRulesBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const changes = listEscalationRuleChanges(body.changes);
    return this.commands.execute(new SetEscalationRules(id, { ...body, changes }, options));
  }

  @Get()
  @QueryRoute('Get the escalation rules of a day', ANY_ASSIGNED_ROLE, DATED_ESCALATION_RULES)
  async getEscalationRules(
    @Param('board') id: string,
    @Query() { on }: VocabularyQuery,
    @Context() { context }: RequestOptions,
  ): Promise<DatedEscalationRules> {
    const { state } = await this.streams.load(board, id);
    return findEscalationRules(state.escalationRules, on ?? context.today);
  }
}
