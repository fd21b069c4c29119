import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Policy, type Grants } from '#api/access/policy';
import { Lags } from '#api/engine/lags';
import { NoFields } from '#api/http/no-fields';
import { TheCall, type Call } from '#api/http/occasion';
import { Answers, Shows } from '#api/http/shown';
import { HeavyWork } from '#api/operations/heavy-work';
import {
  OPERATIONS,
  REACTION_STATUS,
  skippedEvent,
  VIEW_STATUS,
  type OperationsStatus,
} from '#api/operations/operations.shapes';
import { ReactionProgress, type ReactionStatus } from '#event-sourcing/reaction-progress';
import { ReadModels } from '#event-sourcing/read-models';
import { UnknownStream } from '#event-sourcing/refused';
import { allSkips } from '#event-sourcing/stops';
import { ViewProgress, type ViewStatus } from '#event-sourcing/view-progress';
import { Log } from '#platform/logging';

const OPERATORS: Grants = { administrator: ['everywhere'] };

/** Sets going again what has stopped at an event. Who asked for it is told in the log. */
@ApiTags('Operations')
@Controller('v1/operations')
export class OperationsController {
  constructor(
    private readonly views: ViewProgress,
    private readonly reactions: ReactionProgress,
    private readonly lags: Lags,
    private readonly heavy: HeavyWork,
    private readonly readModels: ReadModels,
    private readonly log: Log,
  ) {}

  @Get()
  @Shows('How far views and reactions have come, and what stopped them', OPERATORS, OPERATIONS)
  async status(): Promise<OperationsStatus> {
    const [views, reactions] = await Promise.all([this.lags.views(), this.lags.reactions()]);
    const { waitingFor } = await this.reactions.status();
    const skipped = (await allSkips(this.readModels.database)).map(skippedEvent);
    return { views, reactions, waitingFor, skipped, work: this.heavy.status() };
  }

  @Post('views/:view/retry')
  @HttpCode(200)
  @Policy('Let a view that has stopped try its event again', OPERATORS)
  @Answers('How far it has come.', VIEW_STATUS)
  async retryView(@Param('view') view: string, @Body() _: NoFields, @TheCall() call: Call): Promise<ViewStatus> {
    await this.viewCalled(view);
    this.told(call, `let the view ${view} try again`);
    await this.views.retry(view);
    return this.viewCalled(view);
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
    await this.reactionCalled(reaction);
    this.told(call, `let the reaction ${reaction} try again`);
    await this.reactions.retry(reaction);
    return this.reactionCalled(reaction);
  }

  private async viewCalled(name: string): Promise<ViewStatus> {
    const found = (await this.views.status()).find(({ view }) => view === name);
    if (found === undefined) throw new UnknownStream('view', name);
    return found;
  }

  private async reactionCalled(name: string): Promise<ReactionStatus> {
    const found = (await this.reactions.status()).reactions.find(({ reaction }) => reaction === name);
    if (found === undefined) throw new UnknownStream('reaction', name);
    return found;
  }

  private told({ occasion }: Call, what: string): void {
    this.log.warn(`${occasion.actor} ${what} (${occasion.correlationId}).`);
  }
}
