import { isPartyRole } from '#api/access/role-kinds';
import { ROLES } from '#domain/vocabulary';
import { issueToken } from '#platform/local-keys';
import {
  readApiDescription,
  fillPath,
  listRoutes,
  type ApiDescription,
  type DescribedResponse,
  type Route,
} from '#test/support/api-description';
import { createOwnSample } from '#test/support/body-references';
import { startWithCompletedCases } from '#test/support/completed-cases';
import { createSuperUsers, listCaseIds, type DemoCases, type SentCommand } from '#test/support/demo-cases';
import type { Demonstration } from '#test/support/demonstration';
import { chooseIds } from '#test/support/hand-over-cases';
import {
  describeFault,
  createSender,
  type Problem,
  type RawAnswer,
  type RawRequest,
  type Send,
} from '#test/support/raw-requests';

type Command = Route & { readonly schema: NonNullable<Route['schema']> };
type BuildRequest = (route: Route) => RawRequest & { readonly path?: string };

/** A client with every role, of two persons, at a service on which both cases have run. It sends invalid requests to every route. */
export class HostileClient {
  private constructor(
    readonly demonstration: Demonstration,
    readonly description: ApiDescription,
    /** For each path parameter, the id of an existing record. */
    readonly ids: Readonly<Record<string, string>>,
    /** A decision of the board of the concern, which is not that of the other records. */
    private readonly decisionOfConcern: string,
    readonly person: string,
    readonly token: string,
    /** The token of a person with every role of those who take part. */
    private readonly partyToken: string,
    /** The commands of both cases as they were sent. */
    readonly commands: readonly SentCommand[],
    /** Number of events after both cases. */
    readonly eventsBefore: number,
    readonly send: Send,
  ) {}

  static async start(): Promise<HostileClient> {
    const { demonstration, cases, commands } = await startWithCompletedCases();
    const caseIds = await listCaseIds(cases);
    const { board: person, party, draft } = await createSuperUsers(demonstration, cases, caseIds);
    const ids = { ...caseIds, draft };
    return new HostileClient(
      demonstration,
      await readApiDescription(demonstration.url),
      ids,
      await findDecisionOfConcern(cases),
      person,
      await issueToken(demonstration.key, { person, roles: ROLES }),
      await issueToken(demonstration.key, { person: party, roles: ROLES }),
      commands,
      await demonstration.countEvents(),
      createSender(demonstration.url),
    );
  }

  /** The token of somebody who may use the route. */
  readonly tokenFor = ({ policy = {} }: Route): string =>
    Object.keys(policy).every(isPartyRole) ? this.partyToken : this.token;

  get routes(): Route[] {
    return listRoutes(this.description);
  }

  /** Routes with a JSON body. */
  get postRoutes(): Command[] {
    return this.routes.flatMap((route) => {
      const { method, schema } = route;
      return method === 'POST' && schema !== undefined ? [{ ...route, schema }] : [];
    });
  }

  /** Routes that accept `If-Match` and `Idempotency-Key`. */
  get commandRoutes(): Command[] {
    return this.postRoutes.filter(({ headers }) => headers.includes('Idempotency-Key'));
  }

  /** A body that the route's schema allows. Where it names records, it names existing ones of the same board. */
  readonly createBody = ({ schema, params }: Route): unknown =>
    createOwnSample(schema ?? {}, this.description, {
      ...this.ids,
      ...(params.includes('escalation') ? { decision: this.decisionOfConcern } : {}),
      'discussed-school': this.ids.school ?? '',
    });

  readonly createPath = ({ path }: Route, others: Readonly<Record<string, string>> = {}): string =>
    fillPath(path, { ...chooseIds(path, this.ids), ...others });

  private describeUndocumented({ method, path }: Route, { status, text }: RawAnswer): string | null {
    const responses = this.description.paths[path]?.[method.toLowerCase()]?.responses;
    if (responses === undefined) return null;
    const response = responses[status];
    if (response === undefined) return `answered ${status}, which is not documented`;
    const codes = listDocumentedCodes(
      this.description.components.responses?.[response.$ref?.split('/').at(-1) ?? ''] ?? response,
    );
    const { code } = JSON.parse(text) as Problem;
    return codes.length === 0 || codes.includes(code)
      ? null
      : `answered with the code ${code}, which is not documented`;
  }

  /** Sends an invalid request to every route. Describes each answer that is not a documented problem with one of these statuses. */
  async findUnexpectedAnswers(
    routes: readonly Route[],
    buildRequest: BuildRequest,
    ...expected: readonly number[]
  ): Promise<string[]> {
    if (routes.length === 0) throw new Error('There are no routes to test.');
    const found: string[] = [];
    for (const route of routes) {
      const { path = this.createPath(route), ...request } = buildRequest(route);
      const answer = await this.send(path, { method: route.method, token: this.tokenFor(route), ...request });
      const fault = describeFault(answer, ...expected) ?? this.describeUndocumented(route, answer);
      if (fault !== null) found.push(`${route.method} ${path} ${fault}`);
    }
    return found;
  }
}

const findDecisionOfConcern = async ({ plymouth }: DemoCases): Promise<string> => {
  const { board, stalledContractId: contract } = plymouth;
  return (await board.clerk.read('/v1/contracts/{contract}', { contract })).decisionId;
};

/** The problem codes of a documented response. Empty if the documentation does not limit them. */
const listDocumentedCodes = ({ content }: DescribedResponse): readonly unknown[] => {
  const parts = content?.['application/problem+json']?.schema.allOf ?? [];
  return parts.flatMap(({ properties }) => properties?.code?.enum ?? []);
};

/** Provides a hostile client for the enclosing `describe`. After each test, the service must still run and must not have recorded anything. */
export const useHostileClient = (onStart: (client: HostileClient) => void): void => {
  let client: HostileClient | null = null;
  const started = (): HostileClient => {
    if (client === null) throw new Error('The service did not start.');
    return client;
  };
  beforeAll(async () => {
    client = await HostileClient.start();
    onStart(client);
  });
  afterAll(() => started().demonstration.remove());
  afterEach(async () => {
    const { demonstration, eventsBefore } = started();
    expect({ recorded: await demonstration.countEvents(), ended: demonstration.unexpectedExit() }).toEqual({
      recorded: eventsBefore,
      ended: null,
    });
  });
};
