interface Route {
  readonly method: string;
  readonly segments: readonly string[];
}

/** The declared routes. Distinguishes a URL that does not exist from one that does not support the method. */
export class RouteTable {
  private readonly routes: Route[] = [];

  /** `path` as declared: `/v1/contracts/:id`. Wildcard routes are ignored, because they match URLs where nothing exists. */
  add(methods: string | readonly string[], path: string): void {
    if (path.includes('*')) return;
    for (const method of [methods].flat()) this.routes.push({ method, segments: splitPath(path) });
  }

  /** The methods that this URL supports, in alphabetical order; none when it does not exist. */
  methodsAt(url: string): readonly string[] {
    const segments = splitPath(url.replace(/[?#].*$/s, ''));
    const matching = this.routes.filter((route) => matchesPath(route.segments, segments));
    return [...new Set(matching.map(({ method }) => method))].sort();
  }
}

const splitPath = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');

const matchesPath = (declared: readonly string[], actual: readonly string[]): boolean =>
  declared.length === actual.length &&
  declared.every((segment, index) => segment.startsWith(':') || segment === actual[index]);
