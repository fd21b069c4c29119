import { CodeField, Day, ListOfCodes, MAY_NAME_PEOPLE, PriceField, TextField } from '#api/validation/fields';
import { NAMES_NO_PEOPLE } from '#api/validation/names-no-people';
import type { BoardCommands } from '#domain/board.types';
import type { Plain } from '#kernel/personal';
import type { IsoDay } from '#kernel/time';

export class AgreeListPriceBody implements Plain<BoardCommands['AgreeListPrice']> {
  @CodeField({ description: 'Of an existing list price for a new version of it.', example: 'sle-deployment' })
  code!: string;
  @TextField({ max: 200, description: NAMES_NO_PEOPLE, example: 'Deployment of a specialist leader' }) title!: string;
  @ListOfCodes({
    max: 50,
    description: 'The types of provider to whom the price applies. Empty: all of them.',
    example: ['sle'],
  })
  providerTypes!: string[];
  @ListOfCodes({
    max: 50,
    description:
      'The price applies to contracts with a part of one of these forms of support. Empty: to all contracts.',
    example: [],
  })
  formsOfSupport!: string[];
  @PriceField({ description: 'Price of a day in whole pence. A half-day costs half of it.', example: 28_000 })
  pencePerDay!: number;
  @PriceField({ description: 'Amount for administration in whole pence, once for each contract.', example: 2_000 })
  administrationPence!: number;
  @Day({ description: 'The first day on which it is in force, today or later.' }) from!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'Agreed at the annual meeting' }) reason!: string;
}

export class EndListPriceBody implements Omit<Plain<BoardCommands['EndListPrice']>, 'code'> {
  @Day({ description: 'The last day on which it is in force, today or later.' }) on!: IsoDay;
  @TextField({ max: 500, description: MAY_NAME_PEOPLE, example: 'The alliance agrees its own prices' }) reason!: string;
}
