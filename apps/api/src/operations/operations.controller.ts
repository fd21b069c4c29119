import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy } from '#api/access/policy';
import { Lags } from '#api/hosting/processor-lag';
import { NoFields } from '#api/validation/empty-body';
import { TheCall, type Call } from '#api/http/command-context';
import { Answers, Shows } from '#api/http/query-route';
import { Followers, OPERATORS } from '#api/operations/processor-registry';
import { HeavyWork } from '#api/operations/background-jobs';
import {
  OPERATIONS,
  REACTION_STATUS,
  skippedEvent,
  VIEW_STATUS,
  type OperationsStatus,
} from '#api/operations/operations.schemas';
import type { ReactionStatus } from '#processing/reaction-monitor';
import { ReadModels } from '#processing/read-models';
import { allSkips } from '#processing/processor-faults';
import type { ViewStatus } from '#processing/view-monitor';
import { Log } from '#platform/logging';

/** Sets going again what has stopped at an event. Who asked for it is told in the log. */
@ApiTags('Operations')
@Controller('v1/operations')
export class OperationsController {
  constructor(
    private readonly followers: Followers,
    private readonly lags: Lags,
    private readonly heavy: HeavyWork,
    private readonly readModels: ReadModels,
    private readonly log: Log,
  ) {}

  @Get()
  @Shows('How far views and reactions have come, and what stopped them', OPERATORS, OPERATIONS)
  async status(): Promise<OperationsStatus> {
    const [views, reactions] = await Promise.all([this.lags.views(), this.lags.reactions()]);
    const { waitingFor } = await this.followers.reactions.status();
    const skipped = (await allSkips(this.readModels.database)).map(skippedEvent);
    return { views, reactions, waitingFor, skipped, work: this.heavy.status() };
  }

  @Post('views/:view/retry')
  @HttpCode(200)
  @Policy('Let a view that has stopped try its event again', OPERATORS)
  @Answers('How far it has come.', VIEW_STATUS)
  async retryView(@Param('view') view: string, @Body() _: NoFields, @TheCall() call: Call): Promise<ViewStatus> {
    await this.followers.viewCalled(view);
    this.told(call, `let the view ${view} try again`);
    await this.followers.views.retry(view);
    return this.followers.viewCalled(view);
  }

  @Post('reactions/:reaction/retry')
  @HttpCode(200)
  @Policy('Let a reaction that has stopped try its event again', OPERATORS)
  @Answers('How far it has come.', REACTION_STATUS)
  async retryReaction(
    @Param('reaction') reaction: string,
    @Body() _: NoFields,
    @TheCall() call: Call,
  ): Promise<ReactionStatus> {
    await this.followers.reactionCalled(reaction);
    this.told(call, `let the reaction ${reaction} try again`);
    await this.followers.reactions.retry(reaction);
    return this.followers.reactionCalled(reaction);
  }

  private told({ occasion }: Call, what: string): void {
    this.log.warn(`${occasion.actor} ${what} (${occasion.correlationId}).`);
  }
}
