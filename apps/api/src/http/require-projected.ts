import { ServiceUnavailableException } from '@nestjs/common';

/** What a view knows of a record that exists; a view that has not come to it yet is asked again in a moment (503). */
export const caughtUp = <Shown>(shown: Shown | undefined): Shown => {
  if (shown === undefined) throw new ServiceUnavailableException();
  return shown;
};
