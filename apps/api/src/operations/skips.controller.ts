import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import { Policy } from '#api/access/policy';
import { Id, TextField } from '#api/validation/fields';
import { TheCall, type Call } from '#api/http/command-context';
import { Answers } from '#api/http/query-route';
import { Followers, OPERATORS } from '#api/operations/processor-registry';
import { REACTION_STATUS, VIEW_STATUS } from '#api/operations/operations.schemas';
import type { ReactionStatus } from '#processing/reaction-monitor';
import type { SkipAsked } from '#processing/processor-faults';
import type { ViewStatus } from '#processing/view-monitor';
import { Log } from '#platform/logging';

export class SkipBody {
  @Id({ description: 'The event at which it is stopped, as `GET /v1/operations` shows it.' }) eventId!: string;
  @TextField({
    max: 500,
    description: 'Why it can do without the event; kept for good, so name nobody.',
    example: 'Paid by hand',
  })
  reason!: string;
}

const ElsewhereStopped = (): MethodDecorator =>
  ApiResponse({
    status: 409,
    description: '`not-stopped-there`: It is not stopped at this event; look again.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });

/** Lets what has stopped pass over an event, for good and on record: who said so, when and why stands in `GET /v1/operations`. */
@ApiTags('Operations')
@Controller('v1/operations')
export class SkipsController {
  constructor(
    private readonly followers: Followers,
    private readonly log: Log,
  ) {}

  @Post('views/:view/skip')
  @HttpCode(200)
  @Policy('Let a view that has stopped pass over its event, also when it is built anew', OPERATORS)
  @Answers('How far it has come.', VIEW_STATUS)
  @ElsewhereStopped()
  async skipInView(@Param('view') view: string, @Body() body: SkipBody, @TheCall() call: Call): Promise<ViewStatus> {
    await this.followers.viewCalled(view);
    await this.followers.views.skip(view, this.asked(body, call, `the view ${view}`));
    return this.followers.viewCalled(view);
  }

  @Post('reactions/:reaction/skip')
  @HttpCode(200)
  @Policy('Let a reaction that has stopped pass over its event: nothing ever follows from it there', OPERATORS)
  @Answers('How far it has come.', REACTION_STATUS)
  @ElsewhereStopped()
  async skipInReaction(
    @Param('reaction') reaction: string,
    @Body() body: SkipBody,
    @TheCall() call: Call,
  ): Promise<ReactionStatus> {
    await this.followers.reactionCalled(reaction);
    await this.followers.reactions.skip(reaction, this.asked(body, call, `the reaction ${reaction}`));
    return this.followers.reactionCalled(reaction);
  }

  private asked({ eventId, reason }: SkipBody, { occasion }: Call, who: string): SkipAsked {
    const { actor, correlationId } = occasion;
    this.log.warn(`${actor} asks that ${who} passes over the event ${eventId} (${correlationId}).`);
    return { eventId, reason, by: actor };
  }
}
