import { CodeField, Day, ListOfUrns, MAY_NAME_PEOPLE, OneOf, TextField, UrnOrNull } from '#api/validation/fields';
import type { Alliance } from '#domain/alliance';
import type { IsoDay } from '#kernel/time';

export class EstablishAllianceBody {
  @TextField({ max: 200, example: 'Plymouth Teaching School Alliance' }) name!: string;
  @OneOf(['single', 'job-share', 'multiple'], {
    description: 'A single alliance has one lead school. A job-share or multiple alliance has two or more.',
  })
  form!: Alliance['form'];
  @ListOfUrns({ min: 1, max: 20, description: 'URNs of the lead schools.', example: ['149010'] })
  leadSchools!: string[];
  @Day({ description: 'The first day of the alliance.' }) from!: IsoDay;
}

export class AdmitMemberBody {
  @TextField({ max: 200, description: MAY_NAME_PEOPLE, example: 'University of Plymouth' }) organisation!: string;
  @UrnOrNull({ description: 'URN, if the member is a school.' }) urn: string | null = null;
  @CodeField({ description: 'Code of its role in the alliance.', example: 'strategic-partner' }) role!: string;
  @Day({ description: 'The first day of membership.' }) from!: IsoDay;
}

export class RecordDepartureBody {
  @Day({ description: 'The last day of membership.' }) on!: IsoDay;
}
