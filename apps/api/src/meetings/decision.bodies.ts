import { v5 as uuidFrom } from 'uuid';
import {
  CodeField,
  Day,
  DayOrNull,
  HalfDaysField,
  Id,
  ListOfPersonIds,
  OneOfOrNull,
  TextField,
  PriceField,
} from '#api/validation/fields';
import type { Award, Condition, Vote } from '#domain/meeting.events';
import type { Occasion } from '#kernel/decider';
import type { IsoDay } from '#kernel/time';

export class VoteBody implements Vote {
  @ListOfPersonIds({ description: 'Members who voted for it, or spoke for it in a consensus.' }) for!: string[];
  @ListOfPersonIds({ description: 'Members who voted against it; their dissent is on record by name.' })
  against!: string[];
  @ListOfPersonIds() abstained!: string[];
  @OneOfOrNull(['for', 'against'], { description: "The chair's casting vote; only when votes are equal." })
  castingVote: 'for' | 'against' | null = null;
}

export class AwardBody implements Award {
  @Id({ description: 'The leader who is to give the support.' }) leaderId!: string;
  @CodeField({ description: "One of the board's levels of intervention.", example: 'targeted' }) level!: string;
  @HalfDaysField({ description: 'The most half-days that a contract may plan.' }) mostHalfDays!: number;
  @PriceField({ description: 'The most a contract may cost, in whole pence; 0 when none is needed.' })
  mostPence!: number;
  @Day({ description: 'The latest day on which a contract may end.' }) latestEnd!: IsoDay;
}

export class ConditionBody implements Omit<Condition, 'conditionId'> {
  @TextField({
    description: 'What is to be fulfilled. Names no people.',
    example: 'The head takes part in the reviews',
  })
  text!: string;
  @DayOrNull({ description: 'By when; without a day when left out.' }) due: IsoDay | null = null;
}

/** The conditions with ids; a retry of the same command gives the same. */
export const withIds = (conditions: readonly ConditionBody[], { commandId }: Occasion): Condition[] =>
  conditions.map((condition, index) => ({ ...condition, conditionId: uuidFrom(`condition ${index}`, commandId) }));
