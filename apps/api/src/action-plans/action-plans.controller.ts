import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Grants } from '#api/access/policy';
import {
  AddPlanActionBody,
  AdoptActionPlanBody,
  ClosePlanActionBody,
  CorrectActionPlanBody,
  CorrectPlanActionBody,
  CorrectPlanProgressBody,
  NotePlanProgressBody,
  ReopenPlanActionBody,
} from '#api/action-plans/action-plans.bodies';
import {
  AddPlanAction,
  AdoptActionPlan,
  ClosePlanAction,
  CorrectActionPlan,
  CorrectPlanAction,
  CorrectPlanProgress,
  NotePlanProgress,
  ReopenPlanAction,
} from '#api/action-plans/action-plans.commands';
import { ACTION_PLANS, PLAN_ACTIONS } from '#api/action-plans/action-plans.lists';
import { GetActionPlans, GetPlanActions } from '#api/action-plans/action-plans.queries';
import { ACTION_PLAN, ACTION_PLAN_NAMES } from '#api/action-plans/action-plans.schemas';
import { CAN_MANAGE } from '#api/alliances/alliances.controller';
import { AsOfQuery, chooseReadingDay, toPoint } from '#api/history/as-of';
import { historyList, historySource } from '#api/history/history-list';
import { RecordReader, toResponse, type RecordResponse } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { QueryRoute } from '#api/http/query-route';
import { ListParams, type ListQueryOf } from '#api/lists/list-query';
import { renderList, type ListResponse } from '#api/lists/list-response';
import { ListRoute } from '#api/lists/list-route';
import { fieldsOfState } from '#api/names/name-fields';
import { actionPlanKind, type ActionPlanDocument } from '#records/action-plan.record';

/** The alliance, the boards for the areas of its lead schools and members, and auditors. */
export const CAN_READ_WORK: Grants = {
  administrator: ['everywhere'],
  'alliance-director': ['alliance'],
  clerk: ['member-area'],
  chair: ['member-area'],
  'vice-chair': ['member-area'],
  'board-member': ['member-area'],
  auditor: ['member-area', 'everywhere'],
};

const ACTION_PLAN_HISTORY = historyList('ActionPlanHistory', fieldsOfState(ACTION_PLAN_NAMES));

/** What an alliance plans for a period: actions with success criteria and targets, and their progress. */
@ApiTags('Alliances')
@Controller('v1')
export class ActionPlansController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly records: RecordReader,
  ) {}

  @Post('alliances/:alliance/plans')
  @CommandRoute('Adopt an action plan for a period', CAN_MANAGE, { creates: 'plans' })
  adoptActionPlan(
    @Param('alliance') allianceId: string,
    @Body() body: AdoptActionPlanBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AdoptActionPlan(options.newId, { ...body, allianceId }, options));
  }

  @Post('plans/:plan/correction')
  @CommandRoute('Correct the period of an action plan', CAN_MANAGE)
  correctActionPlan(
    @Param('plan') id: string,
    @Body() body: CorrectActionPlanBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectActionPlan(id, body, options));
  }

  @Post('plans/:plan/actions')
  @CommandRoute('Add an action to an action plan', CAN_MANAGE, { partId: 'actionId' })
  addPlanAction(
    @Param('plan') id: string,
    @Body() body: AddPlanActionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AddPlanAction(id, { ...body, actionId: options.newId }, options));
  }

  @Post('plans/:plan/actions/:action/correction')
  @CommandRoute('Correct an action of an action plan', CAN_MANAGE)
  correctPlanAction(
    @Param('plan') id: string,
    @Param('action') actionId: string,
    @Body() body: CorrectPlanActionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectPlanAction(id, { ...body, actionId }, options));
  }

  @Post('plans/:plan/actions/:action/progress')
  @CommandRoute('Note the progress of an action', CAN_MANAGE, { partId: 'progressId' })
  notePlanProgress(
    @Param('plan') id: string,
    @Param('action') actionId: string,
    @Body() body: NotePlanProgressBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new NotePlanProgress(id, { ...body, actionId, progressId: options.newId }, options));
  }

  @Post('plans/:plan/actions/:action/progress/:progress/correction')
  @CommandRoute('Correct a note of progress', CAN_MANAGE)
  correctPlanProgress(
    @Param('plan') id: string,
    @Param('action') actionId: string,
    @Param('progress') progressId: string,
    @Body() body: CorrectPlanProgressBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new CorrectPlanProgress(id, { ...body, actionId, progressId }, options));
  }

  @Post('plans/:plan/actions/:action/closing')
  @CommandRoute('Close an action with its outcome', CAN_MANAGE)
  closePlanAction(
    @Param('plan') id: string,
    @Param('action') actionId: string,
    @Body() body: ClosePlanActionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ClosePlanAction(id, { ...body, actionId }, options));
  }

  @Post('plans/:plan/actions/:action/reopening')
  @CommandRoute('Reopen an action closed by mistake', CAN_MANAGE)
  reopenPlanAction(
    @Param('plan') id: string,
    @Param('action') actionId: string,
    @Body() body: ReopenPlanActionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReopenPlanAction(id, { ...body, actionId }, options));
  }

  @Get('alliances/:alliance/plans')
  @ListRoute('List the action plans of an alliance', CAN_READ_WORK, ACTION_PLANS)
  getActionPlans(
    @Param('alliance') allianceId: string,
    @ListParams(ACTION_PLANS) query: ListQueryOf<typeof ACTION_PLANS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    return renderList(ACTION_PLANS, query, {
      read: (page) => this.queries.execute(new GetActionPlans({ allianceId, today, page }, past)),
    });
  }

  @Get('alliances/:alliance/plan-actions')
  @ListRoute('List the planned actions of an alliance', CAN_READ_WORK, PLAN_ACTIONS)
  getPlanActions(
    @Param('alliance') allianceId: string,
    @ListParams(PLAN_ACTIONS) query: ListQueryOf<typeof PLAN_ACTIONS>,
    @Context() options: RequestOptions,
  ): ListResponse {
    const { day: today, past } = chooseReadingDay(query, options);
    return renderList(PLAN_ACTIONS, query, {
      read: (page) => this.queries.execute(new GetPlanActions({ allianceId, today, page }, past)),
    });
  }

  @Get('plans/:plan')
  @QueryRoute('Get an action plan', CAN_READ_WORK, ACTION_PLAN, null, ACTION_PLAN_NAMES)
  async getActionPlan(
    @Param('plan') id: string,
    @Query() query: AsOfQuery,
    @Context() { reader }: RequestOptions,
  ): Promise<RecordResponse<ActionPlanDocument>> {
    return toResponse(await this.records.read(actionPlanKind, id, reader, toPoint(query)), query);
  }

  @Get('plans/:plan/history')
  @ListRoute('List the events of an action plan', CAN_READ_WORK, ACTION_PLAN_HISTORY)
  getActionPlanHistory(
    @Param('plan') id: string,
    @ListParams(ACTION_PLAN_HISTORY) query: ListQueryOf<typeof ACTION_PLAN_HISTORY>,
    @Context() { reader }: RequestOptions,
  ): ListResponse {
    return renderList(ACTION_PLAN_HISTORY, query, historySource(this.records, actionPlanKind, id, reader));
  }
}
