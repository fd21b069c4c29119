import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { measurePack } from '#bench/board-pack';
import { Figures, median, type Figure, type Settings } from '#bench/harness';
import { measureDuration, measureDurations, type Duration } from '#bench/processor-time';
import { BOARD_ID, generateBusyBoard } from '#bench/seed-board';
import { findUpcasts, writeLog, type SeedEvent } from '#bench/seed-logs';
import { measureViews } from '#bench/subject';
import { ALL_STREAMS } from '#domain/all-streams';
import type { LeaderEvents } from '#domain/leader.events';
import { findMatchingRules } from '#domain/matching-rules';
import type { MeetingEvents } from '#domain/meeting.events';
import { explainScore, rankProviders } from '#domain/provider-ranking';
import type { RankedWork } from '#domain/provider-ranking.types';
import { findFlagRules } from '#domain/school-flags';
import type { SchoolEvents } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import { personalToken } from '#kernel/testing/decider-spec';
import { EventUpcaster } from '#kernel/event-upcaster';
import { eventFactory, sealEvents } from '#kernel/testing/spec-events';
import { addDays, type IsoDay } from '#kernel/time';
import { project } from '#processing/projection';
import { ReadModels } from '#processing/read-models';
import { listAgenda } from '#read-models/agenda-pages';
import { boardAgenda } from '#read-models/board-agenda';
import { listBoardMeetings } from '#read-models/board-lists';
import { contractRegister, listContracts } from '#read-models/contract-register';
import { directory } from '#read-models/directory';
import { matching } from '#read-models/matching';
import { findCandidates } from '#read-models/provider-candidates';
import { meetingScheduledEvent } from '#read-models/testing/board-events.builder';
import { embeddedViewSchema } from '#sqlite/embedded-view-schema';
import { openSqliteReadModelsForWriting, openSqliteReadModelsReadOnly } from '#sqlite/sqlite-read-models';

const TODAY: IsoDay = '2021-09-01';
const LEADERS = 2_000;
const SCHOOLS = 500;
const SUPPORTED = '100000';
/** Twelve meetings a year for ten years. */
const MEETINGS = 120;
const ITEMS = 20;
const CONTRACTS = 1_000;
const ROUNDS = 300;

/** In milliseconds. */
const LIMITS = { ranking: 15, list: 10 };

const leader = eventFactory<LeaderEvents>('leader');
const school = eventFactory<SchoolEvents>('school');
const meeting = eventFactory<MeetingEvents>('meeting');

const toUrn = (index: number): string => String(100_000 + index);
const toId = (kind: number, index: number): string =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;

function* generateLeaders(): Generator<SeedEvent> {
  for (let index = 0; index < SCHOOLS; index += 1)
    yield school(toUrn(index), 'SchoolRegistered', {
      urn: toUrn(index),
      entry: buildRegisterEntry({ easting: 250_000 + 400 * (index % 50), northing: 55_000 + 900 * (index % 40) }),
      governance: null,
      source: { file: 'establishments.csv', extractedOn: null },
    });
  for (let index = 0; index < LEADERS; index += 1) {
    const id = toId(60, index);
    yield leader(id, 'LeaderDesignated', {
      personId: toId(61, index),
      from: '2019-09-01',
      to: null,
      homeSchoolUrn: toUrn(1 + (index % (SCHOOLS - 1))),
      allianceId: null,
      phases: ['Primary'],
      needAreas: index % 3 === 0 ? ['mathematics'] : ['leadership'],
      providerType: 'nle',
      designatingBody: 'National College',
      employer: null,
    });
    yield leader(id, 'DaysOffered', { offerId: 'o1', from: '2021-09-01', to: '2022-07-31', halfDays: 20 });
    yield leader(id, 'DaysReleasedByHome', { offerId: 'o1', halfDays: index % 20, releasedBy: 'head' });
  }
}

function* generateMeetings(): Generator<SeedEvent> {
  for (let index = 0; index < MEETINGS; index += 1) {
    const id = toId(70, index);
    yield meetingScheduledEvent(id, addDays(TODAY, -30 * (MEETINGS - index)), BOARD_ID);
    for (let item = 0; item < ITEMS; item += 1)
      yield meeting(id, 'AgendaItemAdded', {
        itemId: toId(1_000 + index, item),
        kind: 'other',
        subjectId: null,
        schoolUrn: toUrn(item),
        title: personalToken('Support for mathematics'),
        interested: [],
        interestedSchools: [],
      });
    yield meeting(id, 'MeetingClosed', { decided: 0, carriedOver: [] });
  }
}

function* generateEvents(): Generator<SeedEvent> {
  yield* generateLeaders();
  yield* generateBusyBoard(CONTRACTS, TODAY);
  yield* generateMeetings();
}

const { rules: RULES } = findMatchingRules([], TODAY);

const FLAG_RULES = findFlagRules([], TODAY);

const WORK: RankedWork = {
  needAreas: ['mathematics'],
  from: '2021-09-20',
  to: '2022-07-20',
  halfDays: 12,
  school: { urn: SUPPORTED, phase: 'Primary', typeGroup: null, trustCode: null, federationCode: null },
  governors: [],
  interested: [],
};

const rank = async (readModels: ReadModels): Promise<void> => {
  const { candidates } = await findCandidates(readModels, {
    schoolUrn: SUPPORTED,
    needAreas: WORK.needAreas,
    from: WORK.from,
    to: WORK.to,
    disputeCauses: [],
    flagRules: FLAG_RULES,
    today: TODAY,
  });
  if (candidates.length < LEADERS) throw new Error(`Only ${candidates.length} leaders were found.`);
  const ranked = rankProviders(candidates, WORK, RULES);
  for (const { candidate } of ranked.slice(0, 50)) explainScore(candidate, WORK, RULES);
};

/** Measures the ranking after each of many events, of which each changes the half-days of another leader. The fold of the event does not count. */
const measureAfterEvents = async (file: string, readModels: ReadModels): Promise<Duration[]> => {
  const writer = openSqliteReadModelsForWriting(file);
  const upcaster = new EventUpcaster(ALL_STREAMS);
  const durations: Duration[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const released = { offerId: 'o1', halfDays: 20 - (round % 20), releasedBy: 'head' };
    const [sealed] = sealEvents([leader(toId(60, round), 'DaysReleasedByHome', released)], findUpcasts);
    if (sealed === undefined) throw new Error('One event must be sealed as one.');
    const event = { ...sealed.envelope, stream: sealed.stream, revision: sealed.revision, position: '' };
    await writer.runUnsyncedTransaction((transaction) => project(transaction, [matching], [event], upcaster));
    durations.push(await measureDuration(() => rank(readModels)));
  }
  await writer.close();
  return durations;
};

/** The same read models without the rows that rankings keep. */
const forgetRows = ({ database }: ReadModels): ReadModels => new ReadModels(database, embeddedViewSchema);

/** What the ranking must at least do: read as many rows of this file with one statement. */
const readRowsOnce = (file: string): (() => unknown) => {
  const database = new Sqlite(file, { readonly: true });
  const [found] = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%matching_leaders%'",
    )
    .all();
  const statement = database.prepare(`SELECT * FROM "${found?.name ?? ''}"`);
  return () => statement.all().length;
};

/** Measures what a board asks for at its meetings: a ranking of 2,000 leaders, a long pack, and the lists of ten years. */
export const measureBoard = async ({ folder }: Settings): Promise<Figure[]> => {
  const own = join(folder, 'board');
  mkdirSync(own);
  const [log, file] = [join(own, 'events.db'), join(own, 'views.db')];
  await writeLog(log, generateEvents());
  await measureViews(log, file, ALL_STREAMS, [matching, directory, boardAgenda, contractRegister]);
  const readModels = openSqliteReadModelsReadOnly(file);
  const page = { where: {}, after: null, limit: 50 };
  const byDay = { ...page, sort: { by: 'on', descending: true } } as const;
  const byReference = { ...page, sort: { by: 'reference', descending: false } } as const;
  await measureDurations(ROUNDS, () => rank(readModels));
  const floor = await measureDurations(ROUNDS, readRowsOnce(file));
  const ranking = await measureDurations(ROUNDS, () => rank(readModels));
  const afterEvents = await measureAfterEvents(file, readModels);
  const fresh = await measureDurations(ROUNDS, () => rank(forgetRows(readModels)));
  const meetings = await measureDurations(ROUNDS, () => listBoardMeetings(readModels, BOARD_ID, TODAY, byDay));
  const agenda = await measureDurations(ROUNDS, () => listAgenda(readModels, BOARD_ID, TODAY, byDay));
  const register = await measureDurations(ROUNDS, () => listContracts(readModels, BOARD_ID, TODAY, byReference));
  await readModels.close();
  const figures = new Figures('A board with ten years of meetings')
    .limitDurations('baseline: the rows of 2,000 leaders, read at once', floor, LIMITS.ranking)
    .add('ranking of 2,000 leaders, p50', 'ms', median(ranking.map(({ clockMs }) => clockMs)))
    .limitDurations('ranking of 2,000 leaders', ranking, LIMITS.ranking)
    .add('the first one after an event, p50', 'ms', median(afterEvents.map(({ clockMs }) => clockMs)))
    .limitDurations('the first one after an event', afterEvents, LIMITS.ranking)
    .add('the first one after the start, p50', 'ms', median(fresh.map(({ clockMs }) => clockMs)))
    .limitDurations('the first one after the start', fresh, LIMITS.ranking)
    .limitDurations('meetings', meetings, LIMITS.list)
    .limitDurations('agenda', agenda, LIMITS.list)
    .limitDurations('register', register, LIMITS.list).all;
  return [...figures, ...(await measurePack())];
};
