import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_ACT_FOR_BOARD } from '#api/access/grants';
import { ANY_ASSIGNED_ROLE } from '#api/access/policy';
import { VocabularyQuery } from '#api/boards/vocabulary-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { SetMatchingRules } from '#api/matching/matching-rules.commands';
import { listRuleChanges, SetMatchingRulesBody } from '#api/matching/matching-rules.bodies';
import { DATED_MATCHING_RULES } from '#api/matching/matching.schemas';
import { board } from '#domain/board';
import { findMatchingRules, type DatedMatchingRules } from '#domain/matching-rules';
import { StreamReader } from '#execution/stream-reader';

/** How a board compares providers, offers work and handles requests. */
@ApiTags('Matching')
@Controller('v1/boards/:board/matching-rules')
export class MatchingRulesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly streams: StreamReader,
  ) {}

  @Post()
  @CommandRoute('Set the matching rules of a board', CAN_ACT_FOR_BOARD)
  setMatchingRules(
    @Param('board') id: string,
    @Body() body: SetMatchingRulesBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(
      new SetMatchingRules(id, { ...body, changes: listRuleChanges(body.changes) }, options),
    );
  }

  @Get()
  @QueryRoute('Get the matching rules of a day', ANY_ASSIGNED_ROLE, DATED_MATCHING_RULES)
  async getMatchingRules(
    @Param('board') id: string,
    @Query() { on }: VocabularyQuery,
    @Context() { context }: RequestOptions,
  ): Promise<DatedMatchingRules> {
    const { state } = await this.streams.load(board, id);
    return findMatchingRules(state.matchingRules, on ?? context.today);
  }
}
