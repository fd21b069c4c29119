import {
  AcademicYearField,
  ListOf,
  ListOfCodes,
  ListOfOneOf,
  MAY_NAME_PEOPLE,
  TextField,
  UrnField,
} from '#api/validation/fields';
import type { AcademicYear } from '#domain/academic-year';
import { DELIVERY_ACTIVITIES, type DeliveryActivity } from '#domain/alliance.events';

export class SupportedSchoolBody {
  @UrnField({ description: 'URN of the school that received support.' }) schoolUrn!: string;
  @ListOfCodes({
    max: 10,
    required: false,
    description: 'Codes of the forms of support. Empty if they are not known.',
    example: ['senior-team-support'],
  })
  forms: string[] = [];
}

export class AllianceDeliveryBody {
  @UrnField({ description: 'URN of the school that delivered. It led the alliance or was a member of it in the year.' })
  deliverySchool!: string;
  @ListOfOneOf(DELIVERY_ACTIVITIES, {
    min: 1,
    description: 'What it delivered.',
    example: ['school-to-school-support'],
  })
  activities!: DeliveryActivity[];
  @ListOf(() => SupportedSchoolBody, {
    max: 50,
    required: false,
    description: 'The schools that it supported. Empty if the return does not name them.',
  })
  supported: SupportedSchoolBody[] = [];
}

export class ReportAllianceDeliveriesBody {
  @AcademicYearField() academicYear!: AcademicYear;
  @ListOf(() => AllianceDeliveryBody, {
    min: 1,
    max: 50,
    description: 'What schools of the alliance delivered in the year.',
  })
  deliveries!: AllianceDeliveryBody[];
}

export class CorrectAllianceDeliveryBody {
  @AcademicYearField() academicYear!: AcademicYear;
  @UrnField({ description: 'URN of the delivery school, as it was reported.' }) deliverySchool!: string;
  @ListOfOneOf(DELIVERY_ACTIVITIES, {
    description: 'What it delivered. Empty if the school was reported by mistake.',
    example: ['initial-training'],
  })
  activities!: DeliveryActivity[];
  @ListOf(() => SupportedSchoolBody, { max: 50, required: false, description: 'All schools that it supported.' })
  supported: SupportedSchoolBody[] = [];
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'A school was left out' }) reason!: string;
}
