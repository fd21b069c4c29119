import { AsOfQuery } from '#api/history/as-of';
import { DEFAULT_DISTANCE, DISTANCES } from '#api/statistics/cold-spots.lists';
import { OneOf } from '#api/validation/fields';

/** The query of a map. */
export class MapQuery extends AsOfQuery {
  @OneOf(DISTANCES, {
    required: false,
    description: `The distance in metres within which a school can help another. Default: ${DEFAULT_DISTANCE}.`,
  })
  withinMetres: (typeof DISTANCES)[number] = DEFAULT_DISTANCE;
}
