import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PROVIDER_OR_CLERK } from '#api/access/providers';
import { SetWorkPlanBody } from '#api/contracts/contract-work-plans.bodies';
import { SetWorkPlan } from '#api/contracts/contract-work-plans.commands';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** The numbered plans of the work under a contract. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/work-plans')
export class ContractWorkPlansController {
  constructor(private readonly commands: CommandBus) {}

  @Post()
  @CommandRoute('Set the plan of the work, or supersede it', PROVIDER_OR_CLERK, { partId: 'planId' })
  setWorkPlan(
    @Param('contract') id: string,
    @Body() body: SetWorkPlanBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new SetWorkPlan(id, { ...body, planId: options.newId }, options));
  }
}
