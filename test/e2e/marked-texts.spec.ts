import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { components } from '#client/api.types';
import type { Role, Scope } from '#domain/vocabulary';
import { categoryFromStream, idFromStream } from '#kernel/event';
import { CAPACITIES } from '#records/readers';
import type { Installation } from '#scenarios/demo-installation';
import { readDataFile } from '#scenarios/fixtures';
import { listRoutes, readApiDescription, type Route } from '#test/support/api-description';
import { startDemonstration, type Demonstration } from '#test/support/demonstration';
import { OtlpCollector } from '#test/support/otlp-collector';
import { addMarkedHistory, type StoredMark } from '#test/support/marked-folder';
import { MarkReader, type TextReader } from '#test/support/mark-reader';
import { describeMark, mayRead, type Mark } from '#test/events/marked-history';
import { HOME_SCHOOL, JUNIOR_SCHOOL, LEADER, MEMBERS } from '#test/events/sample-parties';

type Category = components['schemas']['EraseTextBody']['category'];

/** The last day of the sample history. */
const LAST_DAY = '2012-09-03';
const MIDWAY = '2012-03-01';

const [CHAIR] = MEMBERS;
const EVERYWHERE: Scope = { kind: 'everywhere', id: '*' };
const BOARD: Scope = { kind: 'board', id: 'board-1' };

/** A school of the register that has no part in the history. */
const FOREIGN_SCHOOL = '900103';
const REGISTER = 'establishments-case.csv';
/** As the history has it: relations are found in the history alone, before this import. */
const HOME_SCHOOL_ROW = `${HOME_SCHOOL},826,Milton Keynes,The home school,Open,Secondary,1,1450,12.1,483900,236200\r\n`;

/** Imports the home school of the history, and records a board and a leader that have no part in it. Returns their ids by the names in `READERS`. */
const recordOthers = async (installation: Installation): Promise<ReadonlyMap<string, string>> => {
  const administrator = await installation.administrator;
  const register = Buffer.concat([readDataFile(`milton-keynes/${REGISTER}`), Buffer.from(HOME_SCHOOL_ROW)]);
  // The history has imported the whole register.
  const source = { file: REGISTER, confirm: 'older-or-shorter' } as const;
  await administrator.upload('/v1/imports/establishments', source, register);
  const board = { name: 'Another board', areas: ['879'], from: MIDWAY, terms: null } as const;
  const { personId } = await installation.register('Another leader', MIDWAY);
  const designation = {
    personId,
    providerType: 'nle',
    designatingBody: 'National College',
    from: MIDWAY,
    to: null,
    homeSchoolUrn: FOREIGN_SCHOOL,
    phases: ['Primary'],
    needAreas: ['reading'],
  } as const;
  return new Map([
    ['another board', (await administrator.record('/v1/boards', {}, board)).id],
    ['another leader', (await administrator.record('/v1/leaders', {}, designation)).id],
  ]);
};

/** The names of people stand beside their ids, wherever a record names them. */
const isName = ({ event: { stream }, field }: Mark): boolean => stream.startsWith('person-') && field === 'name';

/** The list of open requests shows what is wanted to everybody who could bid: to them the work is offered. */
const isOpenForBids = ({ field }: Mark, route: string): boolean =>
  field === 'outcomesWanted' && /^\/v1\/(leaders|alliances)\/[^/]+\/requests\b/.test(route);

const READERS: readonly (readonly [Role, Scope])[] = [
  ['administrator', EVERYWHERE],
  ['auditor', EVERYWHERE],
  ['auditor', BOARD],
  ['clerk', BOARD],
  ['board-member', BOARD],
  // The chair of the history, who is also the safeguarding contact of the board.
  ['chair', BOARD],
  ['finance-officer', BOARD],
  ['system-leader', { kind: 'leader', id: LEADER }],
  ['school-head', { kind: 'school', id: JUNIOR_SCHOOL }],
  ['school-head', { kind: 'school', id: HOME_SCHOOL }],
  ['chair-of-governors', { kind: 'school', id: JUNIOR_SCHOOL }],
  ['alliance-director', { kind: 'alliance', id: 'alliance-1' }],
  ['la-officer', { kind: 'area', id: '826' }],
  ['clerk', { kind: 'board', id: 'another board' }],
  ['school-head', { kind: 'school', id: FOREIGN_SCHOOL }],
  ['system-leader', { kind: 'leader', id: 'another leader' }],
];

describe('The texts of a whole board year', () => {
  let demonstration: Demonstration;
  let marks: readonly StoredMark[];
  let routes: Route[];
  let reader: MarkReader;
  let collector: OtlpCollector;
  const saved = mkdtempSync(join(tmpdir(), 'brokerage-marked-'));
  const people = new Map<string, TextReader>();

  const nameOf = (role: Role, { kind, id }: Scope): string => `${role} for ${kind} ${id}`;

  beforeAll(async () => {
    const empty = await startDemonstration();
    await empty.save(saved);
    await empty.remove();
    marks = await addMarkedHistory(join(saved, 'data'));
    collector = await OtlpCollector.start();
    demonstration = await startDemonstration(saved, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    const { installation, url } = demonstration;
    const administrator = await installation.administrator;
    await installation.setDay(LAST_DAY);
    routes = listRoutes(await readApiDescription(url)).filter(({ method }) => method === 'GET');
    reader = MarkReader.open(join(saved, 'data'), url, routes, marks, { midway: MIDWAY, last: LAST_DAY });
    const others = await recordOthers(installation);
    for (const [role, named] of READERS) {
      const scope = { ...named, id: others.get(named.id) ?? named.id };
      const caller =
        role === 'chair'
          ? await installation.createCaller(CHAIR, 'Chair')
          : await installation.register('Reader', '2011-09-01', { role, scope });
      if (role === 'board-member') {
        const seat = { personId: caller.personId, office: 'member', schoolUrn: null, from: LAST_DAY } as const;
        await administrator.record('/v1/boards/{board}/members', { board: scope.id }, seat);
      }
      const { personId, token } = caller;
      people.set(nameOf(role, named), { role, scope, areas: named === BOARD ? ['826'] : [], personId, token });
    }
  });

  afterAll(async () => {
    await reader.close();
    await demonstration.remove();
    await collector.close();
    rmSync(saved, { recursive: true });
  });

  /** Every text is where it was until the last test erases it, so each person reads once. */
  const seenBy = new Map<TextReader, Promise<ReadonlyMap<Mark, string>>>();
  const readOnce = (person: TextReader): Promise<ReadonlyMap<Mark, string>> => {
    const reading = seenBy.get(person) ?? reader.readEverything(person);
    seenBy.set(person, reading);
    return reading;
  };

  const readerOf = (name: string): TextReader => {
    const found = people.get(name);
    if (found === undefined) throw new Error(`There is no reader ${name}.`);
    return found;
  };

  it.each(READERS.map(([role, scope]) => nameOf(role, scope)))(
    'are shown on every route only to whom the visibility table names, read as %s',
    async (name) => {
      const found = await readOnce(readerOf(name));
      const allowed = new Set(await reader.listReadable(readerOf(name)));
      const leaks = [...found].filter(
        ([mark, route]) => !allowed.has(mark) && !isName(mark) && !isOpenForBids(mark, route),
      );
      expect(leaks.map(([mark, route]) => `${describeMark(mark)} on ${route}`)).toEqual([]);
    },
  );

  it.each(READERS.map(([role, scope]) => nameOf(role, scope)))(
    'are all shown to whom the visibility table names, read as %s',
    async (name) => {
      const found = await readOnce(readerOf(name));
      const missing = (await reader.listReadable(readerOf(name))).filter((mark) => !found.has(mark));
      expect(missing.map(describeMark)).toEqual([]);
    },
  );

  it('can be read by somebody, each of them that is for a reader', async () => {
    const read = new Set<Mark>();
    for (const person of people.values()) for (const mark of (await readOnce(person)).keys()) read.add(mark);
    // The key of a file is for nobody, and a draft is for whoever wrote it (`drafts.spec.ts`).
    const capacities = CAPACITIES.filter((capacity) => capacity !== 'self');
    const readable = marks.filter((mark) => mayRead(mark, { personId: 'anybody', capacities }));
    expect(readable.filter((mark) => !read.has(mark)).map(describeMark)).toEqual([]);
  });

  it('are nowhere after they were erased: not on a route, in a database, in log lines, metrics or traces', async () => {
    const administrator = await demonstration.installation.administrator;
    const reason = 'The texts are no longer needed';
    for (const { event, eventId, path } of marks) {
      const category = categoryFromStream(event.stream) as Category;
      const recordId = idFromStream(event.stream);
      const text = { category, recordId, eventId, field: path, reason };
      const erasure = await administrator.post('/v1/operations/erasures', {}, text);
      if (erasure.status === 200) continue;
      expect([path, erasure.problem?.code]).toEqual([path, 'text-of-a-person']);
      await administrator.record('/v1/persons/{person}/erasure', { person: recordId }, { reason });
    }
    for (const person of people.values())
      expect([...(await reader.readEverything(person)).keys()].map(describeMark)).toEqual([]);
    const headers = { authorization: `Bearer ${administrator.token}` };
    const metrics = await fetch(`${demonstration.url}/metrics`, { headers });
    expect(metrics.status).toBe(200);
    await demonstration.stop();
    expect(collector.spans.length).toBeGreaterThan(0);
    const places = new Map([
      ...(await demonstration.readContent()),
      ['the log lines', demonstration.service.output()],
      ['the metrics', await metrics.text()],
      ['the traces', collector.raw.join()],
    ]);
    for (const [place, text] of places)
      for (const mark of marks) expect([place, text.includes(mark.text)]).toEqual([place, false]);
  });
});
