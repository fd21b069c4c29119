import { Injectable } from '@nestjs/common';
import {
  findKind,
  isIdField,
  NamedChanges,
  nameFieldFor,
  type AnyNameFields,
  type IdField,
} from '#api/names/name-fields';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { ReadModels } from '#processing/read-models';
import { findRecordNames, nameKeyFor, type NamedKind } from '#read-models/record-names';
import type { FieldChange } from '#records/record-changes';

type Names = ReadonlyMap<string, string>;

/** Adds names to ids when they are read: what was erased by then has no name any more. */
@Injectable()
export class NamesReader {
  constructor(
    private readonly readModels: ReadModels,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /**
   * A copy of a record, or of a page of rows, with a name for each id that is declared. All names are read together, and each person's name is decrypted
   * once. The name is null if the id is null or names nothing. Withheld rows and items stay as they are.
   */
  async addNames<Value>(value: Value, fields: AnyNameFields): Promise<Value> {
    const keys = new Set<string>();
    collectKeys(value, fields, keys);
    return withNames(value, fields, await this.findNames([...keys])) as Value;
  }

  /** A function that gives the names of these records, and null for what has none. */
  async findNamesByKind(
    ids: Readonly<Partial<Record<NamedKind, readonly string[]>>>,
  ): Promise<(kind: NamedKind, id: string | null) => string | null> {
    const kinds = Object.entries(ids) as [NamedKind, readonly string[]][];
    const keys = kinds.flatMap(([kind, ofKind]) => ofKind.map((id) => nameKeyFor(kind, id)));
    const names = await this.findNames([...new Set(keys)]);
    return (kind, id) => (id === null ? null : (names.get(nameKeyFor(kind, id)) ?? null));
  }

  /** The names of these persons, by their ids. */
  async findPersonNames(ids: readonly string[]): Promise<Names> {
    const names = await this.findNames(ids.map((id) => nameKeyFor('person', id)));
    return new Map(
      ids.flatMap((id) => {
        const name = names.get(nameKeyFor('person', id));
        return name === undefined ? [] : [[id, name]];
      }),
    );
  }

  private async findNames(keys: readonly string[]): Promise<Names> {
    if (keys.length === 0) return new Map();
    const found = await findRecordNames(this.readModels, keys);
    return new Map(await this.cipher.decryptAll([...found]));
  }
}

type Fields = Readonly<Record<string, unknown>>;

const isNameable = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !('withheld' in value);

const collectIds = (content: unknown, of: IdField, beside: Fields, keys: Set<string>): void => {
  const kind = findKind(of, beside);
  if (kind === undefined) return;
  for (const id of [content].flat()) if (typeof id === 'string') keys.add(nameKeyFor(kind, id));
};

const collectKeys = (value: unknown, fields: AnyNameFields, keys: Set<string>): void => {
  if (Array.isArray(value)) for (const each of value) collectKeys(each, fields, keys);
  else if (isNameable(value))
    for (const [field, of] of Object.entries(fields)) {
      if (of === undefined) continue;
      if (of instanceof NamedChanges) collectChanged(value[field], of, keys);
      else if (isIdField(of)) collectIds(value[field], of, value, keys);
      else collectKeys(value[field], of, keys);
    }
};

const collectChanged = (changes: unknown, named: NamedChanges, keys: Set<string>): void => {
  for (const change of changes as readonly FieldChange[]) {
    const of = named.find(change.field);
    if (of === undefined) continue;
    for (const value of [change.old, change.new])
      if (isIdField(of)) collectIds(value, of, {}, keys);
      else collectKeys(value, of, keys);
  }
};

const nameIds = (content: unknown, of: IdField, beside: Fields, names: Names): unknown => {
  const kind = findKind(of, beside);
  const find = (id: unknown): string | null =>
    (kind !== undefined && typeof id === 'string' ? names.get(nameKeyFor(kind, id)) : null) ?? null;
  return Array.isArray(content) ? content.map(find) : find(content);
};

const withNames = (value: unknown, fields: AnyNameFields, names: Names): unknown => {
  if (Array.isArray(value)) return value.map((each) => withNames(each, fields, names));
  if (!isNameable(value)) return value;
  const entries = Object.entries(value).flatMap(([field, content]): [string, unknown][] => {
    const of = fields[field];
    if (of === undefined) return [[field, content]];
    if (of instanceof NamedChanges) return [[field, nameChanges(content, of, names)]];
    if (!isIdField(of)) return [[field, withNames(content, of, names)]];
    return [
      [field, content],
      [nameFieldFor(field, of), nameIds(content, of, value, names)],
    ];
  });
  return Object.fromEntries(entries);
};

const nameChanges = (changes: unknown, named: NamedChanges, names: Names): unknown =>
  (changes as readonly FieldChange[]).map((change) => {
    const of = named.find(change.field);
    if (of === undefined) return { ...change, oldName: null, newName: null };
    const nameOf = (value: unknown): unknown => (isIdField(of) ? nameIds(value, of, {}, names) : null);
    const within = (value: unknown): unknown => (isIdField(of) ? value : withNames(value, of, names));
    return {
      field: change.field,
      old: within(change.old),
      oldName: nameOf(change.old),
      new: within(change.new),
      newName: nameOf(change.new),
    };
  });
