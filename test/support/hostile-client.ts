import { ROLES } from '#domain/vocabulary';
import { issueToken } from '#platform/local-keys';
import {
  describedApi,
  filled,
  routesOf,
  type ApiDescription,
  type DescribedAnswer,
  type Route,
} from '#test/support/api-description';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';
import {
  commandsSentDuring,
  everybodyAtOnce,
  idsPlayed,
  playedCases,
  type Played,
  type Sent,
} from '#test/support/demo-cases';
import { faultOf, sender, type Problem, type RawAnswer, type RawRequest, type Send } from '#test/support/raw-requests';
import { sampleOf } from '#test/support/sample-values';

type Command = Route & { readonly schema: NonNullable<Route['schema']> };
type Fault = (route: Route) => RawRequest & { readonly path?: string };

/** Somebody who may do everything at a service with both cases played, and sends every route what it must refuse. */
export class IllWill {
  private constructor(
    readonly demonstration: Demonstration,
    readonly description: ApiDescription,
    /** By name in a path: something that exists. */
    readonly ids: Readonly<Record<string, string>>,
    readonly person: string,
    readonly token: string,
    /** The commands of both cases as they were sent. */
    readonly commands: readonly Sent[],
    /** How many events there were when all was played. */
    readonly recordedBefore: number,
    readonly send: Send,
  ) {}

  static async begins(): Promise<IllWill> {
    const demonstration = await startDemonstration();
    const played: Played[] = [];
    const commands = await commandsSentDuring(async () => void played.push(await playedCases(demonstration)));
    const [cases] = played;
    if (cases === undefined) throw new Error('The cases were not played.');
    const ids = await idsPlayed(cases);
    const person = await everybodyAtOnce(demonstration, ids);
    return new IllWill(
      demonstration,
      await describedApi(demonstration.url),
      ids,
      person,
      await issueToken(demonstration.key, { person, roles: ROLES }),
      commands,
      await demonstration.recorded(),
      sender(demonstration.url),
    );
  }

  get routes(): Route[] {
    return routesOf(this.description);
  }

  /** Routes with a JSON body. */
  get posts(): Command[] {
    return this.routes.flatMap((route) => {
      const { method, schema } = route;
      return method === 'POST' && schema !== undefined ? [{ ...route, schema }] : [];
    });
  }

  /** Routes that know versions and keys. */
  get recording(): Command[] {
    return this.posts.filter(({ headers }) => headers.includes('Idempotency-Key'));
  }

  /** A body that the route's schema allows. */
  readonly bodyOf = ({ schema }: Route): unknown => sampleOf(schema ?? {}, this.description);

  readonly pathOf = ({ path }: Route, others: Readonly<Record<string, string>> = {}): string =>
    filled(path, { ...this.ids, ...others });

  private undocumented({ method, path }: Route, { status, text }: RawAnswer): string | null {
    const responses = this.description.paths[path]?.[method.toLowerCase()]?.responses;
    if (responses === undefined) return null;
    const described = responses[status];
    if (described === undefined) return `answered ${status}, which is not documented`;
    const codes = codesOf(
      this.description.components.responses?.[described.$ref?.split('/').at(-1) ?? ''] ?? described,
    );
    const { code } = JSON.parse(text) as Problem;
    return codes.length === 0 || codes.includes(code) ? null : `is refused with ${code}, which is not documented`;
  }

  /** Asks every route with the same fault and tells what was not answered as it should be, by a problem document with this status, which the route is documented to answer. */
  async unexpected(routes: readonly Route[], fault: Fault, ...expected: readonly number[]): Promise<string[]> {
    if (routes.length === 0) throw new Error('No route was asked.');
    const found: string[] = [];
    for (const route of routes) {
      const { path = this.pathOf(route), ...request } = fault(route);
      const answer = await this.send(path, { method: route.method, token: this.token, ...request });
      const wrong = faultOf(answer, ...expected) ?? this.undocumented(route, answer);
      if (wrong !== null) found.push(`${route.method} ${path} ${wrong}`);
    }
    return found;
  }
}

/** The codes to which a documented answer is bound; none when it is bound to none. */
const codesOf = ({ content }: DescribedAnswer): readonly unknown[] => {
  const parts = content?.['application/problem+json']?.schema.allOf ?? [];
  return parts.flatMap(({ properties }) => properties?.code?.enum ?? []);
};

/** Enough for thousands of requests on a busy machine, in milliseconds. */
export const LONGEST = 180_000;

/** Ill will for all tests of the enclosing `describe`; after each of them nothing more is recorded than before, and the service still runs. */
export const illWillFor = (begun: (ill: IllWill) => void): void => {
  let ill: IllWill | null = null;
  const there = (): IllWill => {
    if (ill === null) throw new Error('The service did not start.');
    return ill;
  };
  beforeAll(async () => {
    ill = await IllWill.begins();
    begun(ill);
  }, LONGEST);
  afterAll(() => there().demonstration.remove());
  afterEach(async () => {
    const { demonstration, recordedBefore } = there();
    expect({ recorded: await demonstration.recorded(), ended: demonstration.ended() }).toEqual({
      recorded: recordedBefore,
      ended: null,
    });
  });
};
