import type { Role } from '#domain/vocabulary';

/** Routes that are open to everybody with a role: registers, suppressed figures, the state of the service, and data about the caller. */
export const PLAIN_ROUTES: ReadonlySet<string> = new Set([
  '/metrics',
  '/v1/me',
  '/v1/me/tasks',
  '/v1/me/bids',
  '/v1/me/watch-list',
  '/v1/me/security-log',
  '/v1/imports/establishments',
  '/v1/imports/inspections',
  '/v1/imports/links',
  '/v1/imports/groups',
  '/v1/imports/indicators',
  '/v1/schools',
  '/v1/schools/nearest',
  '/v1/schools/:school',
  '/v1/schools/:school/nearest',
  '/v1/schools/:school/similar',
  '/v1/responsible-bodies',
  '/v1/alliances',
  '/v1/boards',
  '/v1/boards/:board/vocabulary',
  '/v1/boards/:board/statistics',
  '/v1/boards/:board/figures',
  '/v1/boards/:board/cold-spots',
  '/v1/boards/:board/cold-spots/map',
  '/v1/areas/:area/figures',
  '/v1/areas/:area/cold-spots',
  '/v1/areas/:area/cold-spots/map',
  '/v1/areas/:area/calendar',
  '/v1/areas/:area/calendar/history',
  '/v1/boards/:board/calendar',
  '/v1/me/calendar-file',
  '/v1/priority-areas',
  '/v1/statistics',
  '/v1/statistics/cold-spots',
  '/v1/statistics/cold-spots/map',
  '/v1/operations',
  '/v1/operations/verification',
]);

/** Routes of which every reading is logged, not only by auditors: soft intelligence, referrals, persons, and the security log itself. */
export const RESTRICTED_ROUTES: ReadonlySet<string> = new Set([
  '/v1/boards/:board/schools/:school/oversight',
  '/v1/boards/:board/schools/:school/oversight/history',
  '/v1/boards/:board/safeguarding-referrals',
  '/v1/persons',
  '/v1/persons/:person',
  '/v1/persons/:person/history',
  '/v1/security-log',
]);

/** Whether a reading is logged. Every new route is sensitive until it is listed above, and auditors are logged on each of them. */
export const isSensitiveReading = (route: string, roles: readonly Role[]): boolean => {
  if (!route.startsWith('/v1/') || PLAIN_ROUTES.has(route)) return false;
  return RESTRICTED_ROUTES.has(route) || roles.includes('auditor');
};
