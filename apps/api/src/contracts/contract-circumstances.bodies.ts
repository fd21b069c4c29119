import { Day, Id, MAY_NAME_PEOPLE, OneOf, TextField } from '#api/validation/fields';
import { CIRCUMSTANCE_ANSWERS, type CircumstanceAnswer } from '#domain/contract-circumstances.events';
import type { IsoDay } from '#kernel/time';

export class AnswerCircumstanceBody {
  @OneOf(CIRCUMSTANCE_ANSWERS, { description: 'What the board decided. Only "continue" lets visits be planned.' })
  answer!: CircumstanceAnswer;
  @Day({ description: 'The day of the decision. Must not be in the future.' }) decidedOn!: IsoDay;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'Another leader of the alliance helps' }) reason!: string;
}

export class PassContractOnBody {
  @Id({ record: 'alliance', description: 'The alliance that gives the support and is paid from that day on.' })
  allianceId!: string;
  @Day({ description: 'First day with the alliance. Must not be in the future.' }) on!: IsoDay;
  @Day({ description: 'The day of the decision of the board. Must not be in the future.' }) decidedOn!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The lead school lost its designation' })
  reason!: string;
}
