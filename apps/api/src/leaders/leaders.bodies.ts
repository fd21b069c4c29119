import { PickType } from '@nestjs/swagger';
import {
  CodeField,
  Day,
  DayOrNull,
  HalfDaysField,
  Id,
  IdOrNull,
  IntegerField,
  ListOfCodes,
  ListOfText,
  MAY_NAME_PEOPLE,
  PersonId,
  TextField,
  ObjectFieldOrNull,
  OneOf,
  TextOrNull,
  CodeOrNull,
  UrnOrNull,
} from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import { EMPLOYER_KINDS, type Employer } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

export class EmployerBody {
  @OneOf(EMPLOYER_KINDS, {
    description: 'The council of an area, the alliance of the leader, or nobody but the leader.',
    example: 'council',
  })
  kind!: Employer['kind'];
  @TextOrNull({
    max: 200,
    description: 'Name of the council. Must not name people.',
    example: 'Norfolk County Council',
  })
  name: string | null = null;
  @CodeOrNull({ description: 'Code of the area of the council. Its officers release the leader.', example: '926' })
  areaCode: string | null = null;
}

export class RenewDesignationBody {
  @CodeField({
    description: 'Code of the provider type, for example `nle` (national leader) or `sle` (specialist leader).',
    example: 'nle',
  })
  providerType!: string;
  @TextField({
    max: 200,
    description: `The organisation that designates. ${NAMES_NO_PEOPLE}`,
    example: 'National College for School Leadership',
  })
  designatingBody!: string;
  @Day({ description: 'First day of the designation.' }) from!: IsoDay;
  @DayOrNull({ description: 'Last day of the designation. Default: open-ended.' }) to: IsoDay | null = null;
  @UrnOrNull({
    description:
      'URN of the school where the leader works. Its head releases the time of the leader, or its chair of governors if the leader is the head.',
    example: '110532',
  })
  homeSchoolUrn: string | null = null;
  @ObjectFieldOrNull(() => EmployerBody, {
    description: 'Who employs and releases a leader without a home school.',
    example: null,
  })
  employer: EmployerBody | null = null;
  @IdOrNull({ record: 'alliance', description: 'The alliance that is responsible for the leader, if any.' })
  allianceId: string | null = null;
  @ListOfText({
    min: 1,
    max: 10,
    length: 100,
    description: 'Phases of education, as named in the register.',
    example: ['Primary'],
  })
  phases!: string[];
  @ListOfCodes({
    min: 1,
    max: 50,
    description: 'Need areas in which the leader gives support.',
    example: ['mathematics'],
  })
  needAreas!: string[];
}

export class DesignateLeaderBody extends RenewDesignationBody {
  @PersonId() personId!: string;
}

export class WithdrawDesignationBody {
  @Day({ description: 'Last day of the designation.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Has retired from headship' }) reason!: string;
}

export class PassLeaderOnBody {
  @Id({ record: 'alliance', description: 'The alliance to which the leader answers from that day on.' })
  allianceId!: string;
  @Day({ description: 'First day on which the leader answers to it. Must not be in the future.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The lead school lost its designation' })
  reason!: string;
}

export class CorrectPassingOnBody {
  @IdOrNull({ record: 'alliance', description: 'The right alliance. Null if the leader was not passed on.' })
  allianceId: string | null = null;
  @DayOrNull({ description: 'The right first day. Null if the leader was not passed on.' }) on: IsoDay | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Another alliance was meant' }) reason!: string;
}

export class CorrectDesignationBody extends PickType(RenewDesignationBody, [
  'providerType',
  'designatingBody',
  'from',
  'to',
  'phases',
  'needAreas',
]) {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The year was mistyped' }) reason!: string;
}

export class OfferDaysBody {
  @Day({ description: 'First day on which the time can be used.' }) from!: IsoDay;
  @Day({ description: 'Last day on which the time can be used.' }) to!: IsoDay;
  @HalfDaysField({
    description: 'Number of half-days in the period. They are available after the home head has released them.',
  })
  halfDays!: number;
}

export class CorrectOfferBody extends OfferDaysBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The month was mistyped' }) reason!: string;
}

export class ReleaseDaysBody {
  @IntegerField({
    min: 0,
    max: 10_000,
    description: 'Total number of released half-days of this offer; 0 for none.',
  })
  halfDays!: number;
}

export class RecallReleaseBody {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school needs its head until the summer' })
  reason!: string;
}
