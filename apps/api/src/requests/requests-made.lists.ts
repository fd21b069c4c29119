import type { List } from '#api/lists/list-declaration';
import { nameFields } from '#api/names/name-fields';
import { SCHOOL_REQUESTS } from '#api/schools/schools.lists';
import { REQUEST_MADE } from '#api/schools/schools.schemas';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { SchoolRequest, SchoolRequestsPage } from '#read-models/school-pages';

/** The requests that an alliance, or a trust or diocese, made. */
export const REQUESTS_MADE: List<SchoolRequest, FilterOf<SchoolRequestsPage>, SortOf<SchoolRequestsPage>> = {
  ...SCHOOL_REQUESTS,
  title: 'RequestsMade',
  row: REQUEST_MADE,
  names: nameFields<SchoolRequest>({ schoolUrn: 'school', boardId: 'board', allianceId: 'alliance', bodyId: 'body' }),
  csv: ['schoolUrn', ...SCHOOL_REQUESTS.csv],
};
