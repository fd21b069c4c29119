import { CodeField, Day, ListOfCodes, MAY_NAME_PEOPLE, TextField } from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

const REQUIRED = 'Empty: the clause is not required for this reason.';

export class AgreeClauseBody implements Plain<BoardCommands['AgreeClause']> {
  @CodeField({ description: 'Of an existing clause for a new version of it.', example: 'data-sharing' }) code!: string;
  @CodeField({ description: 'What the clause is about.', example: 'data-sharing' }) kind!: string;
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'Sharing of data' }) title!: string;
  @TextField({
    max: 5_000,
    description: `The words to which the parties agree, in plain English. ${NAMES_NO_PEOPLE}`,
    example: 'The school shares data on attainment with the provider for this work only. Neither side passes it on.',
  })
  text!: string;
  @Day({ description: 'The first day on which it is in force, today or later.' }) from!: IsoDay;
  @ListOfCodes({
    max: 50,
    description: `The levels of intervention whose contracts must have the clause. ${REQUIRED}`,
    example: ['targeted', 'intensive'],
  })
  levels!: string[];
  @ListOfCodes({
    max: 50,
    description: `A contract with a part of one of these forms of support must have the clause. ${REQUIRED}`,
    example: [],
  })
  formsOfSupport!: string[];
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed at the annual meeting' }) reason!: string;
}

export class EndClauseBody implements Omit<Plain<BoardCommands['EndClause']>, 'code'> {
  @Day({ description: 'The last day on which it is in force, today or later.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The law covers this now' }) reason!: string;
}

export class TakeBackClauseBody implements Omit<Plain<BoardCommands['TakeBackClause']>, 'code'> {
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The words need the advice of a lawyer first' })
  reason!: string;
}
