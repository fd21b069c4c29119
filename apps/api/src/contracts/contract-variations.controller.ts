import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ProposeVariationBody, RefuseVariationBody } from '#api/contracts/contract-variations.bodies';
import {
  ConsentToVariation,
  ProposeVariation,
  RefuseVariation,
  WithdrawVariation,
} from '#api/contracts/contract-variations.commands';
import { SIGNS_AS_PROVIDER } from '#api/access/providers';
import { EmptyBody } from '#api/validation/empty-body';
import { Context, type RequestOptions } from '#api/http/command-context';
import { CommandRoute, type CommandResponse } from '#api/http/command-route';

/** Changes of aims, parts and half-days: one side proposes, the other consents or refuses. */
@ApiTags('Contracts')
@Controller('v1/contracts/:contract/variations')
export class ContractVariationsController {
  constructor(private readonly commands: CommandBus) {}

  @Post('school')
  @CommandRoute(
    'Propose a variation for the school',
    { 'school-head': ['school'], 'chair-of-governors': ['school'] },
    { partId: 'variationId' },
  )
  proposeVariationForSchool(
    @Param('contract') id: string,
    @Body() body: ProposeVariationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const made = { variationId: options.newId, proposedAs: 'school' as const };
    return this.commands.execute(new ProposeVariation(id, { ...body, ...made }, options));
  }

  @Post('provider')
  @CommandRoute('Propose a variation as the provider', SIGNS_AS_PROVIDER, { partId: 'variationId' })
  proposeVariationForProvider(
    @Param('contract') id: string,
    @Body() body: ProposeVariationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    const made = { variationId: options.newId, proposedAs: 'provider' as const };
    return this.commands.execute(new ProposeVariation(id, { ...body, ...made }, options));
  }

  @Post(':variation/consent/school')
  @CommandRoute('Consent to a variation for the school', {
    'school-head': ['school'],
    'chair-of-governors': ['school'],
  })
  consentToVariationForSchool(
    @Param('contract') id: string,
    @Param('variation') variationId: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ConsentToVariation(id, { ...body, variationId, as: 'school' }, options));
  }

  @Post(':variation/consent/provider')
  @CommandRoute('Consent to a variation as the provider', SIGNS_AS_PROVIDER)
  consentToVariationForProvider(
    @Param('contract') id: string,
    @Param('variation') variationId: string,
    @Body() body: EmptyBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new ConsentToVariation(id, { ...body, variationId, as: 'provider' }, options));
  }

  @Post(':variation/withdrawal/school')
  @CommandRoute('Withdraw a variation for the school', { 'school-head': ['school'], 'chair-of-governors': ['school'] })
  withdrawVariationForSchool(
    @Param('contract') id: string,
    @Param('variation') variationId: string,
    @Body() body: RefuseVariationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawVariation(id, { ...body, variationId, as: 'school' }, options));
  }

  @Post(':variation/withdrawal/provider')
  @CommandRoute('Withdraw a variation as the provider', SIGNS_AS_PROVIDER)
  withdrawVariationForProvider(
    @Param('contract') id: string,
    @Param('variation') variationId: string,
    @Body() body: RefuseVariationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new WithdrawVariation(id, { ...body, variationId, as: 'provider' }, options));
  }

  @Post(':variation/refusal/school')
  @CommandRoute('Refuse a variation for the school', { 'school-head': ['school'], 'chair-of-governors': ['school'] })
  refuseVariationForSchool(
    @Param('contract') id: string,
    @Param('variation') variationId: string,
    @Body() body: RefuseVariationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RefuseVariation(id, { ...body, variationId, as: 'school' }, options));
  }

  @Post(':variation/refusal/provider')
  @CommandRoute('Refuse a variation as the provider', SIGNS_AS_PROVIDER)
  refuseVariationForProvider(
    @Param('contract') id: string,
    @Param('variation') variationId: string,
    @Body() body: RefuseVariationBody,
    @Context() options: RequestOptions,
  ): CommandResponse {
    return this.commands.execute(new RefuseVariation(id, { ...body, variationId, as: 'provider' }, options));
  }
}
