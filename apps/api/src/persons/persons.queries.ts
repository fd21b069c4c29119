import { queryHandler, ReadModelQuery } from '#nest-cqrs/query-handlers';
import type { IsoDay } from '#kernel/time';
import {
  listAllPersons,
  listPersonsInPlaces,
  listPlacesOfAreas,
  type ListedPerson,
  type PersonsPage,
} from '#read-models/persons';

interface PersonsInPlaces {
  /** `all`: everybody. */
  readonly places: readonly string[] | 'all';
  readonly today: IsoDay;
  readonly page: PersonsPage;
}

export class GetPersons extends ReadModelQuery<PersonsInPlaces, ListedPerson[]> {}
export class GetPlacesOfAreas extends ReadModelQuery<{ readonly areas: readonly string[] }, string[]> {}

export const personQueries = [
  queryHandler(GetPersons, (readModels, { places, today, page }) =>
    places === 'all' ? listAllPersons(readModels, today, page) : listPersonsInPlaces(readModels, places, page),
  ),
  queryHandler(GetPlacesOfAreas, (readModels, { areas }) => listPlacesOfAreas(readModels, areas)),
];
