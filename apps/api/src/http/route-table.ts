interface Route {
  readonly method: string;
  readonly parts: readonly string[];
}

/** The declared routes, to tell an address that does not exist from one that does, but not with this method. */
export class RouteTable {
  private readonly routes: Route[] = [];

  /** `url` as declared: `/v1/contracts/:id`. Routes for whatever address are left out: they are no sign that something is there. */
  add(methods: string | readonly string[], url: string): void {
    if (url.includes('*')) return;
    for (const method of [methods].flat()) this.routes.push({ method, parts: partsOf(url) });
  }

  /** The methods with which this address can be used, in alphabetical order; none when there is no such address. */
  methodsAt(address: string): readonly string[] {
    const parts = partsOf(address.replace(/[?#].*$/s, ''));
    const fitting = this.routes.filter((route) => fits(route.parts, parts));
    return [...new Set(fitting.map(({ method }) => method))].sort();
  }
}

const partsOf = (path: string): readonly string[] => path.split('/').filter((part) => part !== '');

const fits = (declared: readonly string[], found: readonly string[]): boolean =>
  declared.length === found.length && declared.every((part, index) => part.startsWith(':') || part === found[index]);
