import { Injectable } from '@nestjs/common';
import { ReadConsistency } from '#api/hosting/read-consistency';
import { person } from '#domain/person';
import { school } from '#domain/school';
import { ERASED, KEY_MISSING, PersonalDataCipher, UNREADABLE } from '#execution/personal-data-cipher';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';
import type { KeysetPosition } from '#processing/row-order';
import { ReadModels } from '#processing/read-models';
import { directory } from '#read-models/directory';
import { listAlliances } from '#read-models/directory-lists';
import { listAllPersons, personList } from '#read-models/persons';
import { toNameKey } from '#registers/alliance-entries';

const ROWS_PER_PAGE = 500;

/** A person as an entry file names them. */
export interface IndexedPerson {
  readonly personId: string;
  readonly nameKey: string;
}

/** The records that have each key. */
export type EntryIndex<Entry> = ReadonlyMap<string, readonly Entry[]>;

const NOT_READABLE: readonly string[] = [ERASED, KEY_MISSING, UNREADABLE];

const addTo = <Entry>(index: Map<string, Entry[]>, key: string, entry: Entry): void => {
  const found = index.get(key);
  if (found === undefined) index.set(key, [entry]);
  else found.push(entry);
};

/** All rows of a list, page by page. */
async function* readPages<Row>(
  read: (after: KeysetPosition | null) => Promise<readonly Row[]>,
  toPosition: (row: Row) => KeysetPosition,
): AsyncGenerator<Row> {
  let after: KeysetPosition | null = null;
  for (;;) {
    const rows: readonly Row[] = await read(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_PER_PAGE) return;
    after = toPosition(last);
  }
}

/** Finds the records that an entry file names by what people know them by. */
@Injectable()
export class EntryIndexes {
  constructor(
    private readonly readModels: ReadModels,
    private readonly consistency: ReadConsistency,
    private readonly streams: StreamReader,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** The ids of alliances by `toNameKey` of their names. Rejects with `NotUpToDate`. */
  async indexAlliances(today: IsoDay): Promise<EntryIndex<string>> {
    await this.consistency.waitForSources({ views: [directory] }, null);
    const index = new Map<string, string[]>();
    const sort = { by: 'name', descending: false } as const;
    const rows = readPages(
      (after) => listAlliances(this.readModels, today, { where: {}, sort, after, limit: ROWS_PER_PAGE }),
      ({ name, allianceId }) => ({ value: name, key: allianceId }),
    );
    for await (const { name, allianceId } of rows) addTo(index, toNameKey(name), allianceId);
    return index;
  }

  /** All persons by their email addresses in small letters, and by their ids. Rejects with `NotUpToDate`. */
  async indexPersons(today: IsoDay): Promise<Map<string, IndexedPerson[]>> {
    await this.consistency.waitForSources({ views: [personList] }, null);
    const index = new Map<string, IndexedPerson[]>();
    const sort = { by: 'registeredOn', descending: false } as const;
    const rows = readPages(
      (after) => listAllPersons(this.readModels, today, { where: {}, sort, after, limit: ROWS_PER_PAGE }),
      ({ registeredOn, personId }) => ({ value: registeredOn, key: personId }),
    );
    for await (const { personId } of rows) {
      const { state } = await this.streams.find(person, personId, true);
      if (state === undefined) continue;
      const { name, email } = (await this.cipher.decryptAll({ name: state.name, email: state.email })) as {
        readonly name: string;
        readonly email: string | null;
      };
      const found = { personId, nameKey: toNameKey(name) };
      addTo(index, personId, found);
      if (email !== null && !NOT_READABLE.includes(email)) addTo(index, email.trim().toLowerCase(), found);
    }
    return index;
  }

  /** The names of those of these schools that are in the register. */
  async findSchoolNames(urns: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const urn of new Set(urns)) {
      if (urn === null) continue;
      const { state } = await this.streams.find(school, urn, true);
      if (state !== undefined) names.set(urn, state.entry.name);
    }
    return names;
  }
}
