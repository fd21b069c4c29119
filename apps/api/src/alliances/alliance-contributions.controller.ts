import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CAN_READ_WORK } from '#api/action-plans/action-plans.controller';
import { GetContributions, GetDistrictHubs } from '#api/alliances/alliance-contributions.queries';
import { AsOfQuery, chooseReadingDay, toPoint } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import { Context, type RequestOptions } from '#api/http/command-context';
import { QueryRoute } from '#api/http/query-route';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import { CAN_READ_SCHOOL } from '#api/schools/schools.controller';
import type { DeliveryActivity } from '#domain/alliance.events';
import { allianceReturns } from '#read-models/alliance-returns';
import type { Contribution, DistrictHub } from '#read-models/alliance-contributions';
import { allianceWork } from '#read-models/alliance-work';
import { schoolKind } from '#records/school.record';

interface Contributions {
  readonly contributions: readonly Contribution[];
}

interface SchoolHubs {
  readonly district: string | null;
  readonly hubs: readonly DistrictHub[];
}

const CONTRIBUTION = schema.namedObject<Contribution>('LeadSchoolContribution', {
  schoolUrn: schema.urn(),
  leads: schema.boolean('Whether the school leads the alliance on the day.'),
  strandIds: schema.listOf(schema.id(), 'Strands of work for which it answers on the day.'),
  districts: schema.listOf(schema.text('Code of a district.'), 'Districts for which it answers on the day.'),
  actions: schema.object<Contribution['actions']>({
    open: schema.integer('Number of open actions for which it answers.'),
    met: schema.integer(),
    'partly-met': schema.integer(),
    'not-met': schema.integer(),
  }),
  deliveries: schema.listOf(
    schema.namedObject<Contribution['deliveries'][number]>('YearlyContribution', {
      academicYear: schema.text('Such as `2015-16`.'),
      activities: schema.listOf(
        schema.enumOf<DeliveryActivity>({
          'initial-training': true,
          'professional-development': true,
          'school-to-school-support': true,
        }),
      ),
      supportedSchools: schema.integer('Number of schools that it supported.'),
    }),
    'From the yearly returns.',
  ),
});

const HUB = schema.namedObject<DistrictHub>('DistrictHub', {
  hubId: schema.id(),
  allianceId: schema.id(),
  leadSchool: schema.orNull(schema.urn('The lead school that is accountable for the district.')),
  memberId: schema.orNull(schema.id('The member that is accountable for the district.')),
  schoolUrn: schema.orNull(schema.urn('The school of the hub; null for a member that is not a school.')),
  from: schema.day(),
  to: schema.orNull(schema.day()),
});

/** Who of an alliance does what, and which hub is accountable for the district of a school. */
@ApiTags('Alliances')
@Controller('v1')
export class AllianceContributionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly records: RecordReader,
  ) {}

  @Get('alliances/:alliance/contributions')
  @QueryRoute(
    'Get what each lead school does',
    CAN_READ_WORK,
    schema.object<Contributions>({ contributions: schema.listOf(CONTRIBUTION) }),
    { views: [allianceReturns, allianceWork] },
    nameFields<Contributions>({ contributions: { schoolUrn: 'school' } }),
  )
  async getContributions(
    @Param('alliance') allianceId: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<Contributions> {
    const { day, past } = chooseReadingDay(query, options);
    return { contributions: await this.queries.execute(new GetContributions({ allianceId, day }, past)) };
  }

  @Get('schools/:school/hubs')
  @QueryRoute(
    'Get who is accountable for the district of a school',
    CAN_READ_SCHOOL,
    schema.object<SchoolHubs>({
      district: schema.orNull(schema.text('Code of the district in the register; null if it has none.')),
      hubs: schema.listOf(HUB, 'At most one for each alliance.'),
    }),
    { views: [allianceReturns, allianceWork] },
    nameFields<SchoolHubs>({ hubs: { allianceId: 'alliance', leadSchool: 'school', schoolUrn: 'school' } }),
  )
  async getSchoolHubs(
    @Param('school') urn: string,
    @Query() query: AsOfQuery,
    @Context() options: RequestOptions,
  ): Promise<SchoolHubs> {
    const { day, past } = chooseReadingDay(query, options);
    // A school can have moved to another district since that day.
    const found = await this.records.read(schoolKind, urn, options.reader, toPoint(query));
    const district = found.state.entry.districtCode;
    if (district === null) return { district, hubs: [] };
    return { district, hubs: await this.queries.execute(new GetDistrictHubs({ district, day }, past)) };
  }
}
