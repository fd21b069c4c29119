import { PROBLEMS } from '#api/http/problems';
import { REFUSALS } from '#api/openapi/refusals.generated';
import { formatMarkdownTable } from '#test/support/markdown-table';

const NOTE = '<!-- Written by `npm run generate`. Do not edit. -->';

const compareText = (a: string, b: string): number => (a < b ? -1 : 1);

/** By code and sentence of a rule: the operations that it guards. The analysis joins several sentences of one code by " / ". */
const listRules = (): Map<string, Map<string, string[]>> => {
  const rules = new Map<string, Map<string, string[]>>();
  for (const [operation, refusals] of Object.entries(REFUSALS))
    for (const [code, joined] of Object.entries(refusals)) {
      const sentences = rules.get(code) ?? new Map<string, string[]>();
      rules.set(code, sentences);
      for (const sentence of joined.split(' / '))
        sentences.set(sentence, [...(sentences.get(sentence) ?? []), operation].sort(compareText));
    }
  return rules;
};

/** A list, because the rows of a table would be hundreds of characters wide, and one long row would change all others. */
const formatRules = (): string =>
  [...listRules()]
    .sort(([a], [b]) => compareText(a, b))
    .map(([code, sentences]) => {
      const lines = [...sentences].sort(([a], [b]) => compareText(a, b));
      return [`- \`${code}\``, ...lines.map(([text, by]) => `  - ${text} (${by.join(', ')})`)].join('\n');
    })
    .join('\n');

/** docs/reference/problem-codes.md */
export const formatProblemCodes = (): string => {
  const kinds = Object.entries(PROBLEMS).map(([code, { status, title, advice }]) => [
    `\`${code}\``,
    String(status),
    title,
    advice,
  ]);
  return [
    `# Problem codes\n\n${NOTE}\n`,
    'An error response is a problem document (RFC 9457). Its `code` is a public name. Codes can be added, but are never renamed or removed.\n',
    '## Kinds of problem\n',
    `${formatMarkdownTable(['code', 'status', 'title', 'what to do'], kinds)}\n`,
    '## Rules\n',
    'If a rule does not allow a command, the response is 409 with the code of the rule. In place of "…" the response has a value of the record. The operations are those of the API description.\n',
    `${formatRules()}\n`,
  ].join('\n');
};

interface Setting {
  readonly name: string;
  readonly value: string;
}

/** Blocks of comments, each followed by the settings that it describes. */
const readSettings = (example: string): { readonly text: string; readonly settings: readonly Setting[] }[] =>
  example
    .trim()
    .split(/\n\n+/)
    .map((block) => block.split('\n'))
    .map((lines) => ({
      text: lines
        .filter((line) => line.startsWith('#'))
        .map((line) => line.replace(/^# ?/, ''))
        .join(' '),
      settings: lines
        .filter((line) => /^[A-Z_]+=/.test(line))
        .map((line) => ({ name: line.slice(0, line.indexOf('=')), value: line.slice(line.indexOf('=') + 1) })),
    }));

/** docs/reference/settings.md, from .env.example. */
export const formatSettings = (example: string): string => {
  const sections = readSettings(example)
    .filter(({ settings }) => settings.length > 0)
    .map(({ text, settings }) => {
      const names = settings.map(
        ({ name, value }) => `\`${name}\`, ${value === '' ? 'empty' : `\`${value}\``} by default`,
      );
      return `## ${settings.map(({ name }) => name).join(', ')}\n\n${text}\n\n${names.map((name) => `- ${name}`).join('\n')}\n`;
    });
  return [
    `# Settings\n\n${NOTE}\n`,
    'Settings are read from the environment, or from the file `.env` in the top folder. [.env.example](../../.env.example) is a copy to start with.\n',
    ...sections,
  ].join('\n');
};
