import { OPTIONAL_COLUMNS, REQUIRED_COLUMNS } from '#registers/gias-columns';
import { GROUP_COLUMNS } from '#registers/groups';
import { INDICATOR_COLUMNS } from '#registers/indicators';
import { INSPECTION_COLUMNS } from '#registers/inspection-captions';
import { LINK_COLUMNS } from '#registers/links';

/** The columns of each register that can have another caption. Those of inspections have names of their own, because their captions changed often. */
const COLUMNS = {
  establishments: [...REQUIRED_COLUMNS, ...OPTIONAL_COLUMNS],
  inspections: INSPECTION_COLUMNS,
  links: LINK_COLUMNS,
  groups: GROUP_COLUMNS,
  indicators: INDICATOR_COLUMNS,
} as const satisfies Readonly<Record<string, readonly string[]>>;

type CaptionedRegister = keyof typeof COLUMNS;

/** By register and column, the caption that a file has for it. It comes before those that are known. */
export type RegisterCaptions = { readonly [Register in CaptionedRegister]?: Readonly<Record<string, string>> };

/** The captions cannot be used. The message is for the person who wrote them. */
export class InvalidCaptions extends Error {
  override readonly name = 'InvalidCaptions';
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRegister = (name: string): name is CaptionedRegister => Object.hasOwn(COLUMNS, name);

/** `{ "inspections": { "overallGrade": "Overall grade" } }`. Throws `InvalidCaptions` with the first thing that is wrong. */
export const parseRegisterCaptions = (text: string): RegisterCaptions => {
  const found = parseObject(text);
  for (const [register, captions] of Object.entries(found)) {
    if (!isRegister(register))
      throw new InvalidCaptions(`"${register}" is not one of ${Object.keys(COLUMNS).join(', ')}`);
    checkCaptions(register, captions);
  }
  return found;
};

const parseObject = (text: string): Readonly<Record<string, unknown>> => {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new InvalidCaptions('it must be JSON', { cause: error });
  }
  if (!isObject(found)) throw new InvalidCaptions('it must be an object with a register name for each field');
  return found;
};

const checkCaptions = (register: CaptionedRegister, captions: unknown): void => {
  if (!isObject(captions))
    throw new InvalidCaptions(`"${register}" must be an object with a column name for each field`);
  const columns: readonly string[] = COLUMNS[register];
  for (const [column, caption] of Object.entries(captions)) {
    if (!columns.includes(column))
      throw new InvalidCaptions(`"${column}" is not a column of ${register}. The columns are ${columns.join(', ')}`);
    if (typeof caption !== 'string' || caption.trim() === '')
      throw new InvalidCaptions(`the caption of "${column}" in ${register} must be a text`);
  }
};
