import type { List } from '#api/lists/list-declaration';
import { SCHOOL_REQUESTS } from '#api/schools/schools.lists';
import type { FilterOf, SortOf } from '#processing/keyset-paging';
import type { SchoolRequest, SchoolRequestsPage } from '#read-models/school-pages';

/** The requests that an alliance, or a trust or diocese, made. */
export const REQUESTS_MADE: List<SchoolRequest, FilterOf<SchoolRequestsPage>, SortOf<SchoolRequestsPage>> = {
  ...SCHOOL_REQUESTS,
  title: 'RequestsMade',
};
