import { CodeField, Day, MAY_NAME_PEOPLE, OneOf, TextField, TextOrNull } from '#api/validation/fields';
import { CONSULTED_PARTIES, type Consultation } from '#domain/board-decision-rules.events';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export class ConsultationBody implements Plain<Consultation> {
  @OneOf(CONSULTED_PARTIES, {
    description: 'In which role they were consulted. A consultee is a body that the law of the school names.',
  })
  party!: Consultation['party'];
  @TextField({ max: 200, description: `Who was consulted. ${MAY_NAME_PEOPLE}`, example: 'Diocese of Exeter' })
  who!: string;
  @Day({ description: 'When, not after the day of the meeting.' }) on!: IsoDay;
  @TextOrNull({
    max: 4_000,
    description: `What they said; null if they did not answer. ${MAY_NAME_PEOPLE}`,
    example: 'The diocese agrees with the choice of provider',
  })
  said: string | null = null;
}

export class DepartureBody {
  @CodeField({ description: "Code from the board's list of reasons.", example: 'first-not-willing' })
  reasonCode!: string;
  @TextField({ max: 1_000, description: MAY_NAME_PEOPLE, example: 'The first has no time before Easter' })
  note!: string;
}
