import {
  Day,
  DayOrNull,
  ListOfUrns,
  MAY_NAME_PEOPLE,
  OneOf,
  OneOfOrNull,
  TextField,
  TextOrNull,
  UrnOrNull,
} from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import {
  ALLIANCE_FORMS,
  ENGAGEMENTS,
  MEMBER_KINDS,
  type AllianceForm,
  type Engagement,
  type MemberKind,
} from '#domain/alliance.events';
import type { IsoDay } from '#kernel/time';

export class EstablishAllianceBody {
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'Plymouth Teaching School Alliance' }) name!: string;
  @OneOf(ALLIANCE_FORMS, {
    description: 'A single alliance has one lead school, a job-share two, and a multiple alliance two or more.',
  })
  form!: AllianceForm;
  @ListOfUrns({ min: 1, max: 20, description: 'URNs of the lead schools.', example: ['149010'] })
  leadSchools!: string[];
  @Day({ description: 'The first day of the alliance.' }) from!: IsoDay;
}

export class ChangeLeadSchoolsBody {
  @Day({ description: 'The first day of the new lead schools. Must not be in the future.' }) from!: IsoDay;
  @ListOfUrns({ max: 20, required: false, description: 'URNs of the schools that lead from that day.' })
  joining: string[] = [];
  @ListOfUrns({ max: 20, required: false, description: 'URNs of the schools that no longer lead from that day.' })
  leaving: string[] = [];
  @OneOfOrNull(ALLIANCE_FORMS, { description: 'The new form. Default: as it is.', example: null })
  form: AllianceForm | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The school lost its designation' }) reason!: string;
}

export class CorrectLeadSchoolsBody {
  @Day({ description: 'The recorded first day of the lead schools to correct.' })
  change!: IsoDay;
  @Day({ description: 'The correct first day.' }) from!: IsoDay;
  @OneOf(ALLIANCE_FORMS, { description: 'The correct form.' }) form!: AllianceForm;
  @ListOfUrns({ min: 1, max: 20, description: 'URNs of the correct lead schools.', example: ['149010'] })
  leadSchools!: string[];
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The URN was mistyped' }) reason!: string;
}

export class EndAllianceBody {
  @Day({ description: 'The last day of the alliance, and of the members that it still has.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Teaching school alliances ended' }) reason!: string;
}

export class CorrectAllianceEndBody {
  @DayOrNull({ description: 'The correct last day of the alliance. Null if it has not ended.' }) on: IsoDay | null =
    null;
  @TextOrNull({
    max: 500,
    description: `The correct reason of the end. Null if it does not change. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  endReason: string | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Another alliance was meant' }) reason!: string;
}

export class AdmitMemberBody {
  @TextField({ max: 200, description: MAY_NAME_PEOPLE, example: 'University of Plymouth' }) organisation!: string;
  @UrnOrNull({ description: 'URN, if the member is a school.' }) urn: string | null = null;
  @OneOf(MEMBER_KINDS, { description: 'What the member is.', example: 'university' }) kind!: MemberKind;
  @OneOf(ENGAGEMENTS, {
    description:
      'A strategic partner leads some of the work, a partner takes part in all of it, an associate in single programmes.',
  })
  engagement!: Engagement;
  @Day({ description: 'The first day of membership.' }) from!: IsoDay;
}

export class CorrectMemberBody {
  @TextOrNull({ max: 200, description: `Null if it does not change. ${MAY_NAME_PEOPLE}`, example: 'Oakwood School' })
  organisation: string | null = null;
  @UrnOrNull({ description: 'URN, if the member is a school.' }) urn: string | null = null;
  @OneOf(MEMBER_KINDS, { description: 'What the member is.', example: 'university' }) kind!: MemberKind;
  @OneOf(ENGAGEMENTS, { description: 'How far the member takes part.' }) engagement!: Engagement;
  @Day({ description: 'The first day of membership.' }) from!: IsoDay;
  @DayOrNull({ description: 'The last day of membership. Null while it goes on.' }) to: IsoDay | null = null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The name was misspelt' }) reason!: string;
}

export class RecordDepartureBody {
  @Day({ description: 'The last day of membership.' }) on!: IsoDay;
}
