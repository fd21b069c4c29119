import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import {
  ConsentToVariation,
  ProposeVariation,
  ProposeVariationBody,
  RefuseVariation,
  RefuseVariationBody,
} from '#api/contracts/contract-variations.commands';
import { NoFields } from '#api/validation/empty-body';
import { newIdFor, TheCall, type Call } from '#api/http/command-context';
import { Records, type Recorded } from '#api/http/command-route';

/** Changes of aims and days: proposed by one side, answered by the other. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/variations')
export class ContractVariationsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('by-school')
  @Records('Propose a variation for the school', { 'school-head': ['school'] }, { part: 'variationId' })
  proposeForSchool(@Param('contract') id: string, @Body() body: ProposeVariationBody, @TheCall() call: Call): Recorded {
    const made = { variationId: newIdFor(call.occasion), proposedAs: 'school' as const };
    return this.commands.execute(new ProposeVariation(id, { ...body, ...made }, call));
  }

  @Post('by-provider')
  @Records('Propose a variation as the leader', { 'system-leader': ['leader'] }, { part: 'variationId' })
  proposeForProvider(
    @Param('contract') id: string,
    @Body() body: ProposeVariationBody,
    @TheCall() call: Call,
  ): Recorded {
    const made = { variationId: newIdFor(call.occasion), proposedAs: 'provider' as const };
    return this.commands.execute(new ProposeVariation(id, { ...body, ...made }, call));
  }

  @Post(':variation/consent/by-school')
  @Records('Consent to a variation for the school', { 'school-head': ['school'] })
  consentForSchool(
    @Param('contract') id: string,
    @Param('variation') variationId: string,
    @Body() body: NoFields,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new ConsentToVariation(id, { ...body, variationId, as: 'school' }, call));
  }

  @Post(':variation/consent/by-provider')
  @Records('Consent to a variation as the leader', { 'system-leader': ['leader'] })
  consentForProvider(
    @Param('contract') id: string,
    @Param('variation') variationId: string,
    @Body() body: NoFields,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new ConsentToVariation(id, { ...body, variationId, as: 'provider' }, call));
  }

  @Post(':variation/refusal/by-school')
  @Records('Refuse a variation for the school', { 'school-head': ['school'] })
  refuseForSchool(
    @Param('contract') id: string,
    @Param('variation') variationId: string,
    @Body() body: RefuseVariationBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new RefuseVariation(id, { ...body, variationId, as: 'school' }, call));
  }

  @Post(':variation/refusal/by-provider')
  @Records('Refuse a variation as the leader', { 'system-leader': ['leader'] })
  refuseForProvider(
    @Param('contract') id: string,
    @Param('variation') variationId: string,
    @Body() body: RefuseVariationBody,
    @TheCall() call: Call,
  ): Recorded {
    return this.commands.execute(new RefuseVariation(id, { ...body, variationId, as: 'provider' }, call));
  }
}
