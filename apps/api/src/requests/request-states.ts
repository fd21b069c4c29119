import type { RequestState } from '#domain/request-stage';

/** The states of a request. A new one does not compile until it is here. */
export const REQUEST_STATES: Readonly<Record<RequestState, true>> = {
  submitted: true,
  eligible: true,
  'not-eligible': true,
  tabled: true,
  'on-agenda': true,
  decided: true,
  deferred: true,
  withdrawn: true,
  'handed-over': true,
};
