import { join } from 'node:path';
import { listCapacities } from '#api/access/capacities';
import type { Relation } from '#api/access/policy';
import { findRelations } from '#api/access/relations';
import { isPathParameter } from '#api/access/path-parameters';
import { ResourceResolver } from '#api/access/resource-resolver';
import { oversight } from '#domain/oversight';
import { succession } from '#domain/succession';
import { request } from '#domain/request';
import type { RequestEvents } from '#domain/request.events';
import type { Role, Scope } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import { categoryFromStream, idFromStream } from '#kernel/event';
import type { IsoDay } from '#kernel/time';
import { SqliteEventStore } from '#sqlite/sqlite-event-store';
import { mayRead, type Mark } from '#test/events/marked-history';
import { type Route } from '#test/support/api-description';
import { createSender, type Send } from '#test/support/raw-requests';

/** A person with one role who reads. */
export interface TextReader {
  readonly role: Role;
  readonly scope: Scope;
  /** The local authorities of the scope. */
  readonly areas: readonly string[];
  readonly personId: string;
  readonly token: string;
}

const CONCURRENT_REQUESTS = 8;
/** Roles that act for a school or a council that asks for support. */
const ASKERS: readonly Role[] = ['school-head', 'chair-of-governors', 'la-officer'];

const ofType = <Type extends keyof RequestEvents>(marks: readonly Mark[], type: Type): RequestEvents[Type][] =>
  marks.flatMap(({ event }) => (event.type === type ? [event.data as RequestEvents[Type]] : []));

const isForScope = (
  {
    leaderId,
    allianceId,
    boardId = null,
  }: Readonly<Record<'leaderId' | 'allianceId', string | null>> & { boardId?: string | null },
  { kind, id }: Scope,
): boolean => [`leader ${leaderId}`, `alliance ${allianceId}`, `board ${boardId}`].includes(`${kind} ${id}`);

/** Whether the text is of an offer of work, or of a hand-over, to the leader, the alliance or the board of the scope. A brief that was corrected is only in the history. */
const isSentTo = ({ event: { type, data } }: Mark, scope: Scope, marks: readonly Mark[]): boolean => {
  const offers = ofType(marks, 'WorkOffered').filter(({ provider, leaderId }) =>
    isForScope(
      { leaderId: provider.allianceId === null ? leaderId : null, allianceId: provider.allianceId ?? null },
      scope,
    ),
  );
  if (type === 'RequestHandedOver') {
    const { toAllianceId: allianceId, toBoardId: boardId } = data as RequestEvents['RequestHandedOver'];
    return isForScope({ leaderId: null, allianceId, boardId }, scope);
  }
  if (type !== 'WorkOffered' && type !== 'WorkOfferCorrected') return offers.length > 0;
  const { offerId } = data as RequestEvents['WorkOffered'];
  const isCorrected = ofType(marks, 'WorkOfferCorrected').some(
    (each) => each.offerId === offerId && each.brief !== null,
  );
  return offers.some((each) => each.offerId === offerId) && (type === 'WorkOfferCorrected' || !isCorrected);
};

/** Who still reads a paper that was withdrawn. */
const READ_WITHDRAWN: readonly string[] = ['clerk', 'auditor'];
const HAND_OVERS_OF_BOARD = '/v1/boards/{board}/hand-overs';

const isOfWithdrawnPaper = ({ event: { data } }: Mark, marks: readonly Mark[]): boolean => {
  const { paperId } = data as { readonly paperId?: string };
  return (
    paperId !== undefined &&
    marks.some(
      ({ event }) => event.type === 'PaperWithdrawn' && (event.data as { paperId: string }).paperId === paperId,
    )
  );
};

const MARK = /\(mark:\d+:\)/g;

/** Reads every route as one person, and knows from the visibility table which marked texts that person may see. */
export class MarkReader {
  private readonly streams: StreamReader;
  private readonly resources: ResourceResolver;
  private readonly send: Send;
  private readonly idsByKind = new Map<string, Set<string>>();

  private constructor(
    private readonly store: SqliteEventStore,
    url: string,
    private readonly routes: readonly Route[],
    private readonly marks: readonly Mark[],
    private readonly days: { readonly midway: IsoDay; readonly last: IsoDay },
  ) {
    this.streams = new StreamReader(store);
    this.resources = new ResourceResolver(this.streams);
    this.send = createSender(url);
    for (const { event } of marks) this.addId(event.stream);
  }

  /** `folder`: the data of the installation; `routes`: those that read; `midway`: a past day on which records are read too. */
  static open(folder: string, url: string, routes: readonly Route[], marks: readonly Mark[], days: MarkReader['days']) {
    return new MarkReader(SqliteEventStore.openReadOnly(join(folder, 'events.db')), url, routes, marks, days);
  }

  close(): Promise<void> {
    return this.store.close();
  }

  private addId(stream: string): void {
    const kind = categoryFromStream(stream);
    // Local authorities have no record, and their calendar is named by them.
    for (const each of kind === 'calendar' ? [kind, 'area'] : [kind])
      this.idsByKind.set(each, (this.idsByKind.get(each) ?? new Set()).add(idFromStream(stream)));
  }

  /** The marked texts that this person may see, through their relation to the record in which each was typed. */
  async listReadable(reader: TextReader): Promise<Mark[]> {
    const readable: Mark[] = [];
    for (const [kind, ids] of this.idsByKind)
      for (const id of ids) {
        const capacities = await this.findCapacities(kind, id, reader);
        const inRecord = this.marks.filter(({ event }) => event.stream === `${kind}-${id}`);
        readable.push(
          ...inRecord.filter((mark) => {
            if (isOfWithdrawnPaper(mark, inRecord) && !capacities.some((each) => READ_WITHDRAWN.includes(each)))
              return false;
            const isSent = isSentTo(mark, reader.scope, inRecord) && this.mayListSent(mark, reader);
            const inAll = [...capacities, ...(isSent ? (['offered'] as const) : [])];
            return mayRead(mark, { personId: reader.personId, capacities: inAll });
          }),
        );
      }
    return readable;
  }

  /** A board sees what is handed over to it in a list that only some of its people read. */
  private mayListSent({ event: { type } }: Mark, { role, scope }: TextReader): boolean {
    if (type !== 'RequestHandedOver' || scope.kind !== 'board') return true;
    return this.routes.find(({ path }) => path === HAND_OVERS_OF_BOARD)?.policy?.[role] !== undefined;
  }

  private async findCapacities(kind: string, id: string, { role, scope, areas, personId }: TextReader) {
    const route = this.routes.find(({ path }) => new RegExp(`/\\{?${kind}\\}?/history$`).test(path));
    const grants = ((route ?? this.findRecordRoute(kind))?.policy?.[role] ?? []) as readonly Relation[];
    const resource = await this.resources.resolve(await this.findSubject(kind, id), this.days.last);
    const relations = findRelations(
      { role, scope, areas, schools: [], contractsOnly: false },
      grants,
      resource,
      personId,
    );
    if (relations.length === 0) return [];
    const isAsker = kind === 'request' && ASKERS.includes(role) && (await this.isAskedBy(id, role));
    return [...listCapacities(role, relations), ...(isAsker ? (['asker'] as const) : [])];
  }

  /** What the path of the record names. */
  private async findSubject(kind: string, id: string): Promise<Readonly<Record<string, string>>> {
    if (kind === 'situation') return { school: id };
    if (kind === 'calendar') return { area: id };
    if (kind === 'succession')
      return { school: (await this.streams.load(succession, id)).state.terms.predecessors[0] ?? '' };
    if (kind !== 'oversight') return isPathParameter(kind) ? { [kind]: id } : {};
    const { boardId, schoolUrn } = (await this.streams.load(oversight, id)).state;
    return { board: boardId, school: schoolUrn };
  }

  private async isAskedBy(id: string, role: Role): Promise<boolean> {
    const { from } = (await this.streams.load(request, id)).state;
    return from === 'school' || (from === 'la' && role === 'la-officer');
  }

  private findRecordRoute(kind: string): Route | undefined {
    return this.routes.find(({ path }) => path.endsWith(`/{${kind}}`));
  }

  /** Where this person sees which of the texts, on any route, as JSON and CSV, today and on a past day: the first route of each. */
  async readEverything({ token }: TextReader): Promise<ReadonlyMap<Mark, string>> {
    const paths = this.routes.flatMap((route) => this.listPaths(route));
    const marks = new Map(this.marks.map((mark) => [mark.text, mark]));
    const found = new Map<Mark, string>();
    const readOn = async (): Promise<void> => {
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        const { text, status } = await this.read(path, token);
        if (status >= 500) throw new Error(`${path} answered ${status}: ${text}`);
        for (const [each] of text.matchAll(MARK)) {
          const mark = marks.get(each);
          if (mark !== undefined && !found.has(mark)) found.set(mark, path);
        }
      }
    };
    await Promise.all(Array.from({ length: CONCURRENT_REQUESTS }, readOn));
    return found;
  }

  /** Asks again while the read models of an earlier day are being made. */
  private async read(path: string, token: string): Promise<{ readonly text: string; readonly status: number }> {
    for (;;) {
      const response = await this.send(path, { method: 'GET', token });
      if (response.status !== 503 || !path.includes('asOf=')) return response;
    }
  }

  private listPaths({ path, params, query }: Route): string[] {
    const paths = this.fillParameters(path, params);
    const limit = query.includes('limit') ? '?limit=200' : '';
    const asOf = query.includes('asOf') ? paths.map((each) => `${each}?asOf=${this.days.midway}`) : [];
    const csv = query.includes('format') ? paths.map((each) => `${each}?format=csv`) : [];
    return [...paths.map((each) => `${each}${limit}`), ...asOf, ...csv];
  }

  private fillParameters(path: string, [name, ...others]: readonly string[]): string[] {
    if (name === undefined) return [path];
    const ids = [...(this.idsByKind.get(name) ?? [])];
    return ids.flatMap((id) => this.fillParameters(path.replace(`{${name}}`, encodeURIComponent(id)), others));
  }
}
