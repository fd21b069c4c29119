import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Conflicts } from '#api/access/conflicts';
import { CAN_ACT_FOR_BOARD, CAN_CHAIR } from '#api/access/grants';
import { RejectTakenOverDecisionBody, TakeOverDecisionBody } from '#api/decisions/decision-take-over.bodies';
import { ConfirmTakenOverDecision, RejectTakenOverDecision, TakeOverDecision } from '#api/decisions/decisions.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';
import { assignConditionIds, toProvidedAward } from '#api/meetings/meeting-minutes.bodies';
import { References } from '#api/references/references';
import { EmptyBody } from '#api/validation/empty-body';
import { UnknownStream } from '#kernel/refused';

/** Decisions that a board took on paper before it used this service. */
@ApiTags('Decisions')
@Controller('v1')
export class DecisionTakeOverController {
  constructor(
    private readonly commands: CommandBus,
    private readonly conflicts: Conflicts,
    private readonly references: References,
  ) {}

  @Post('boards/:board/taken-over-decisions')
  @CommandRoute('Enter a decision that was taken on paper', { clerk: ['board'] }, { creates: 'decisions' })
  async takeOverDecision(
    @Param('board') boardId: string,
    @Body() body: TakeOverDecisionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const award = toProvidedAward(body.award);
    // The body names the school, but a conflict of interest in its leader or provider counts too.
    if (await this.conflicts.forCaller(options).isExcludedFromAward(boardId, body.schoolUrn, award))
      throw new UnknownStream('leader', award.leaderId);
    const data = {
      ...body,
      boardId,
      award,
      conditions: assignConditionIds(body.conditions, options.context),
    };
    const { newId: recordId } = options;
    const claim = { boardId, kind: 'decision', reference: body.reference, recordId } as const;
    return this.references.claimFor(claim, options, (claimingOptions) =>
      this.commands.execute(new TakeOverDecision(recordId, data, claimingOptions)),
    );
  }

  @Post('decisions/:decision/confirmation')
  @CommandRoute('Confirm a decision entered from paper', CAN_CHAIR)
  confirmTakenOverDecision(
    @Param('decision') id: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ConfirmTakenOverDecision(id, body, options));
  }

  @Post('decisions/:decision/rejection')
  @CommandRoute('Reject a decision entered from paper', CAN_ACT_FOR_BOARD)
  rejectTakenOverDecision(
    @Param('decision') id: string,
    @Body() body: RejectTakenOverDecisionBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RejectTakenOverDecision(id, body, options));
  }
}
