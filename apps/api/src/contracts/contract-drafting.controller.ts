import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { AgreeAimBody } from '#api/contracts/contract-aims.bodies';
import { AmendDraftBody, DraftContractBody, ReopenDraftBody } from '#api/contracts/contract-drafting.bodies';
import {
  AgreeAim,
  AmendDraft,
  ChangeAim,
  DraftContract,
  DropAim,
  ReopenDraft,
} from '#api/contracts/contract-drafting.commands';
import { References } from '#api/references/references';
import { contract } from '#domain/contract';
import { decision } from '#domain/decision';
import { NO_ID } from '#domain/shared-rules';
import { StreamReader } from '#execution/stream-reader';
import { EmptyBody } from '#api/validation/empty-body';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Draft of the contract and its aims. */
@ApiTags('Contracts')
@Controller('v1')
export class ContractDraftingController {
  constructor(
    private readonly commands: CommandBus,
    private readonly references: References,
    private readonly streams: StreamReader,
  ) {}

  @Post('boards/:board/contracts')
  @CommandRoute('Draft the contract for a decision', { clerk: ['board'] }, { creates: 'contracts' })
  async draftContract(
    @Param('board') boardId: string,
    @Body() body: DraftContractBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const { decisionId: recordId, reference } = body;
    const leaderId = body.leaderId ?? (await this.findAwardedLeader(recordId));
    return this.references.claimFor({ boardId, kind: 'contract', reference, recordId }, options, (claimingOptions) =>
      this.commands.execute(new DraftContract(recordId, { ...body, leaderId, boardId }, claimingOptions)),
    );
  }

  @Post('contracts/:contract/amendment')
  @CommandRoute('Amend a contract before its start', { clerk: ['board'] })
  async amendDraft(
    @Param('contract') id: string,
    @Body() body: AmendDraftBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    if (body.reference === null) return this.commands.execute(new AmendDraft(id, body, options));
    const { boardId } = (await this.streams.load(contract, id)).state.agreed;
    const claim = { boardId, kind: 'contract', reference: body.reference, recordId: id } as const;
    return this.references.claimFor(claim, options, (claimingOptions) =>
      this.commands.execute(new AmendDraft(id, body, claimingOptions)),
    );
  }

  @Post('contracts/:contract/reopening')
  @CommandRoute('Reopen a draft and void its signatures', { clerk: ['board'] })
  reopenDraft(
    @Param('contract') id: string,
    @Body() body: ReopenDraftBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ReopenDraft(id, body, options));
  }

  @Post('contracts/:contract/aims')
  @CommandRoute('Add an aim to a draft', { clerk: ['board'] }, { partId: 'aimId' })
  agreeAim(
    @Param('contract') id: string,
    @Body() body: AgreeAimBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new AgreeAim(id, { ...body, aimId: options.newId }, options));
  }

  @Post('contracts/:contract/aims/:aim/change')
  @CommandRoute('Change an aim of a draft', { clerk: ['board'] })
  changeAim(
    @Param('contract') id: string,
    @Param('aim') aimId: string,
    @Body() body: AgreeAimBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ChangeAim(id, { ...body, aimId }, options));
  }

  @Post('contracts/:contract/aims/:aim/removal')
  @CommandRoute('Remove an aim from a draft', { clerk: ['board'] })
  dropAim(
    @Param('contract') id: string,
    @Param('aim') aimId: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new DropAim(id, { ...body, aimId }, options));
  }

  /** A decision without an award has no leader, and allows no contract either. */
  private async findAwardedLeader(decisionId: string): Promise<string> {
    const { state } = await this.streams.find(decision, decisionId);
    return state?.taken.award?.leaderId ?? NO_ID;
  }
}
