/** How many open requests a party can have for one school at one board. 0: no limit. */
export class OpenRequestLimit {
  constructor(readonly most: number) {}
}
