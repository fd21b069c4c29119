import { ServiceUnavailableException } from '@nestjs/common';

/** Returns the row of a record that exists. Throws 503 while the view has not processed the record yet, so that the client tries again. */
export const requireProjectedRow = <Row>(row: Row | undefined): Row => {
  if (row === undefined) throw new ServiceUnavailableException();
  return row;
};
