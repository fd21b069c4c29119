import {
  CodeField,
  Day,
  DayOrNull,
  HalfDaysField,
  IdOrNull,
  ListOfCodes,
  ListOfText,
  MAY_NAME_PEOPLE,
  PersonId,
  TextField,
  UrnField,
  Whole,
} from '#api/validation/fields';
import { leader, type LeaderCommands } from '#domain/leader';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { IsoDay } from '#kernel/time';

export class RenewDesignationBody {
  @CodeField({
    description: 'Type of provider: national leader (nle), specialist leader (sle), adviser …',
    example: 'nle',
  })
  providerType!: string;
  @TextField({ max: 200, example: 'National College for School Leadership' }) designatingBody!: string;
  @Day({ description: 'First day of the designation.' }) from!: IsoDay;
  @DayOrNull({ description: 'Last day of the designation; open when left out.' }) to: IsoDay | null = null;
  @UrnField({ description: 'The school where the leader works, whose head releases their time.' })
  homeSchoolUrn!: string;
  @IdOrNull({ description: 'The alliance that answers for the leader, if one does.' }) allianceId: string | null = null;
  @ListOfText({ min: 1, max: 10, length: 100, description: 'As the register names them.', example: ['Primary'] })
  phases!: string[];
  @ListOfCodes({ min: 1, max: 50, description: 'In what the leader helps.', example: ['mathematics'] })
  needAreas!: string[];
}

export class DesignateLeaderBody extends RenewDesignationBody {
  @PersonId() personId!: string;
}

export class WithdrawDesignationBody {
  @Day({ description: 'Last day of the designation.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Has retired from headship' }) reason!: string;
}

export class OfferDaysBody {
  @Day({ description: 'First day on which the time can be used.' }) from!: IsoDay;
  @Day({ description: 'Last day on which the time can be used.' }) to!: IsoDay;
  @HalfDaysField({ description: 'How many half-days within the period; they count once the home head releases them.' })
  halfDays!: number;
}

export class ReleaseDaysBody {
  @Whole({ min: 0, max: 10_000, description: 'How many half-days of this offer are released in all; 0 for none.' })
  halfDays!: number;
}

export class DesignateLeader extends StreamCommand<Plain<LeaderCommands['DesignateLeader']>> {}
export class RenewDesignation extends StreamCommand<Plain<LeaderCommands['RenewDesignation']>> {}
export class WithdrawDesignation extends StreamCommand<Plain<LeaderCommands['WithdrawDesignation']>> {}
export class OfferDays extends StreamCommand<Plain<LeaderCommands['OfferDays']>> {}
export class ReleaseDays extends StreamCommand<Plain<LeaderCommands['ReleaseDays']>> {}

export const leaderHandlers = handlersFor(leader, {
  DesignateLeader,
  RenewDesignation,
  WithdrawDesignation,
  OfferDays,
  ReleaseDays,
});
