import {
  CodeField,
  CodeOrNull,
  Day,
  ListOf,
  ListOfIds,
  MAY_NAME_PEOPLE,
  ObjectFieldOrNull,
  OneOf,
  PriceField,
  PriceOrNull,
  TextField,
  TextOrNull,
} from '#api/validation/fields';
import type { Judgement } from '#domain/vocabulary';
import type { IsoDay } from '#kernel/time';

export class SeenEvidenceBody {
  @CodeField({ description: 'A kind of evidence of the criterion.', example: 'action-plan' }) kind!: string;
  @Day({ description: 'The day on which it was seen. Not after the judgement.' }) seenOn!: IsoDay;
}

const PART_OF_CONTRACT = 'It is part of the contract in the path.';

export class JudgementBasisBody {
  @ListOfIds({ record: null, because: PART_OF_CONTRACT, max: 50, description: 'Measurements of the aim.' })
  measurementIds!: string[];
  @ListOfIds({
    record: null,
    because: PART_OF_CONTRACT,
    max: 50,
    description: 'Evidence about the aim, or about the contract as a whole.',
  })
  evidenceIds!: string[];
}

export const JUDGEMENTS = ['met', 'partly-met', 'not-met', 'cannot-be-judged'] as const;

export class JudgeAimBody {
  @OneOf(JUDGEMENTS) judgement!: Judgement;
  @ObjectFieldOrNull(() => JudgementBasisBody, {
    description: 'The measurements and the evidence on which it rests. Null: none is named.',
  })
  restsOn: JudgementBasisBody | null = null;
  @TextOrNull({
    max: 200,
    description: `Who judged in the place of the assessor whom the aim names; null if the assessor did. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  otherAssessor: string | null = null;
  @TextField({ description: `Evidence for the judgement. ${MAY_NAME_PEOPLE}`, example: 'National tests of May 2012' })
  evidence!: string;
  @Day({ description: 'The day of the judgement. Must not be in the future.' }) judgedOn!: IsoDay;
  @ListOf(() => SeenEvidenceBody, {
    max: 20,
    description: 'The kinds of evidence of a criterion that were seen, each once. Default: none, as for other aims.',
    example: [],
    required: false,
  })
  evidenceSeen: SeenEvidenceBody[] = [];
  @TextOrNull({
    max: 500,
    description: `Why a criterion is met although no kind of evidence was seen; null otherwise. ${MAY_NAME_PEOPLE}`,
    example: null,
  })
  noEvidenceReason: string | null = null;
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

export class ConfirmJudgementsBody {
  @Day({ description: 'The day of the last judgement or a later one. Must not be in the future.' })
  confirmedOn!: IsoDay;
  @TextOrNull({ max: 1_000, description: MAY_NAME_PEOPLE, example: 'As discussed on 3 July' }) note: string | null =
    null;
}

export class EndContractEarlyBody {
  @Day({ description: 'Last day of the work. Must not be in the future.' }) endedOn!: IsoDay;
  @TextField({ description: MAY_NAME_PEOPLE, example: 'Agreed by the school and the leader' }) note!: string;
  @CodeField({ description: "One of the board's causes for an early end." }) causeCode!: string;
}

export class CorrectEndBody {
  @Day({ description: 'The correct last day of the work. Must not be in the future.' }) endedOn!: IsoDay;
  @CodeOrNull({ description: 'The correct cause of an early end; null if it does not change.' })
  causeCode: string | null = null;
  @PriceOrNull({
    description: 'The correct part of the price that is not owed, if no fund pays; null if it does not change.',
    example: null,
  })
  unusedPence: number | null = null;
  @TextOrNull({ description: `Null if it does not change. ${MAY_NAME_PEOPLE}`, example: null }) note: string | null =
    null;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The month was mistyped' }) reason!: string;
}
