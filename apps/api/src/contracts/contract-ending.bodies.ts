import { CodeField, Day, MAY_NAME_PEOPLE, OneOf, PriceField, TextField, TextOrNull } from '#api/validation/fields';
import type { Judgement } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

export class JudgeAimBody {
  @OneOf(['met', 'partly-met', 'not-met']) judgement!: Judgement;
  @TextField({ description: `Evidence for the judgement. ${MAY_NAME_PEOPLE}`, example: 'National tests of May 2012' })
  evidence!: string;
  @Day({ description: 'The day of the judgement. Must not be in the future.' }) judgedOn!: IsoDay;
}

export class CompleteContractBody {
  @Day({ description: 'Last day of the work. Must not be in the future.' }) endedOn!: IsoDay;
  @PriceField({
    description: 'The part of the price that is not owed and returns to the fund, in whole pence; 0 if none.',
  })
  unusedPence!: number;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'All targets were met' }) note!: string;
  @TextOrNull({
    max: 500,
    description: `Why no visit was held; null if one was. ${MAY_NAME_PEOPLE}`,
    example: 'The help was given by telephone',
  })
  noVisitReason: string | null = null;
}

export class EndContractEarlyBody {
  @Day({ description: 'Last day of the work. Must not be in the future.' }) endedOn!: IsoDay;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'Agreed by the school and the leader' }) note!: string;
  @CodeField({ description: "One of the board's causes for an early end." }) causeCode!: string;
}
