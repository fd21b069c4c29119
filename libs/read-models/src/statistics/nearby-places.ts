import type { GridPlace } from '#read-models/national-grid';

/** Places by squares as wide as the distance, so that only nine squares are looked at. */
export class NearbyPlaces<Item extends GridPlace> {
  private readonly squares: Map<string, Item[]>;

  /** `withinMetres`: how far away a place can be. */
  constructor(
    items: readonly Item[],
    private readonly withinMetres: number,
  ) {
    this.squares = Map.groupBy(items, (item) => this.nameSquare(item));
  }

  /** The places at most so far away, with their straight-line distance in metres. */
  find(centre: GridPlace): { readonly item: Item; readonly metres: number }[] {
    const offsets = [-1, 0, 1];
    return offsets
      .flatMap((across) => offsets.flatMap((up) => this.squares.get(this.nameSquare(centre, across, up)) ?? []))
      .map((item) => ({ item, metres: Math.hypot(centre.easting - item.easting, centre.northing - item.northing) }))
      .filter(({ metres }) => metres <= this.withinMetres);
  }

  private nameSquare({ easting, northing }: GridPlace, across = 0, up = 0): string {
    const index = (metres: number): number => Math.floor(metres / this.withinMetres);
    return `${index(easting) + across}/${index(northing) + up}`;
  }
}
