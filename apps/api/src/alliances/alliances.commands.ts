import { CodeField, Day, ListOfUrns, OneOf, TextField, UrnOrNull } from '#api/validation/fields';
import { alliance, type Alliance, type AllianceCommands } from '#domain/alliance';
import { handlersFor } from '#nest-cqrs/command-handlers';
import type { Plain } from '#kernel/personal';
import { StreamCommand } from '#nest-cqrs/stream-command';
import type { IsoDay } from '#kernel/time';

export class EstablishAllianceBody {
  @TextField({ max: 200, example: 'Plymouth Teaching School Alliance' }) name!: string;
  @OneOf(['single', 'job-share', 'multiple'], {
    description: 'A single alliance has one lead school, a job-share two or more.',
  })
  form!: Alliance['form'];
  @ListOfUrns({ min: 1, max: 20, description: 'The schools that lead the alliance.', example: ['149010'] })
  leadSchools!: string[];
  @Day({ description: 'The first day of the alliance.' }) from!: IsoDay;
}

export class AdmitMemberBody {
  @TextField({ max: 200, example: 'University of Plymouth' }) organisation!: string;
  @UrnOrNull({ description: 'The school, where the member is one.' }) urn: string | null = null;
  @CodeField({ description: 'What it is in the alliance.', example: 'strategic-partner' }) role!: string;
  @Day({ description: 'The first day of membership.' }) from!: IsoDay;
}

export class RecordDepartureBody {
  @Day({ description: 'The last day of membership.' }) on!: IsoDay;
}

export class EstablishAlliance extends StreamCommand<Plain<AllianceCommands['EstablishAlliance']>> {}
export class AdmitMember extends StreamCommand<Plain<AllianceCommands['AdmitMember']>> {}
export class RecordDeparture extends StreamCommand<Plain<AllianceCommands['RecordDeparture']>> {}

export const allianceHandlers = handlersFor(alliance, { EstablishAlliance, AdmitMember, RecordDeparture });
