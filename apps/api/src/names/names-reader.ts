import { Injectable } from '@nestjs/common';
import { isIdField, getKind, nameFieldFor, type AnyNameFields } from '#api/names/name-fields';
import { PersonalDataCipher } from '#execution/personal-data-cipher';
import { ReadModels } from '#processing/read-models';
import { findRecordNames, nameKeyFor } from '#read-models/record-names';

type Names = ReadonlyMap<string, string>;

/** Adds names to ids when they are read: what was erased by then has no name any more. */
@Injectable()
export class NamesReader {
  constructor(
    private readonly readModels: ReadModels,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /**
   * A copy of a record, or of a page of rows, with a name beside each id that is declared. All names are read together, and each person's name is decrypted
   * once. The name is null if the id is null or names nothing. Withheld rows and items stay as they are.
   */
  async addNames<Value>(value: Value, fields: AnyNameFields): Promise<Value> {
    const keys = new Set<string>();
    collectKeys(value, fields, keys);
    return withNames(value, fields, await this.findNames([...keys])) as Value;
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

const collectKeys = (value: unknown, fields: AnyNameFields, keys: Set<string>): void => {
  if (Array.isArray(value)) for (const each of value) collectKeys(each, fields, keys);
  else if (isNameable(value))
    for (const [field, of] of Object.entries(fields)) {
      if (isIdField(of)) {
        for (const id of [value[field]].flat()) if (typeof id === 'string') keys.add(nameKeyFor(getKind(of), id));
      } else if (of !== undefined) collectKeys(value[field], of, keys);
    }
};

const withNames = (value: unknown, fields: AnyNameFields, names: Names): unknown => {
  if (Array.isArray(value)) return value.map((each) => withNames(each, fields, names));
  if (!isNameable(value)) return value;
  const entries = Object.entries(value).flatMap(([field, content]): [string, unknown][] => {
    const of = fields[field];
    if (of === undefined) return [[field, content]];
    if (!isIdField(of)) return [[field, withNames(content, of, names)]];
    const find = (id: unknown): string | null =>
      (typeof id === 'string' ? names.get(nameKeyFor(getKind(of), id)) : null) ?? null;
    return [
      [field, content],
      [nameFieldFor(field, of), Array.isArray(content) ? content.map(find) : find(content)],
    ];
  });
  return Object.fromEntries(entries);
};
