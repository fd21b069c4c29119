import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(process.cwd(), 'docs', 'decisions');

interface DecisionRecord {
  readonly number: string;
  readonly title: string;
  readonly file: string;
  readonly date: string;
}

const readText = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

const readRecord = (file: string): DecisionRecord => {
  const text = readText(file);
  const [, number = '', title = ''] = /^# (\d+)\. (.+)$/m.exec(text) ?? [];
  const [, date = ''] = /^- Date: (\S+)$/m.exec(text) ?? [];
  return { number: number.padStart(4, '0'), title, file, date };
};

const readIndex = (): DecisionRecord[] =>
  [...readText('README.md').matchAll(/^\| (\d{4}) \| \[(.+)\]\((.+)\) +\| [^|]+ \| (\S+) +\|$/gm)].map(
    ([, number = '', title = '', file = '', date = '']) => ({ number, title, file, date }),
  );

describe('The index of the decision records', () => {
  it('lists every record once, in the order of their numbers, with its title and date', () => {
    const files = readdirSync(FOLDER).filter((file) => /^\d{4}-.+\.md$/.test(file));
    expect(files.length).toBeGreaterThan(60);
    expect(readIndex()).toEqual(files.sort().map(readRecord));
  });

  it('gives each record the number of its file', () => {
    for (const { number, file } of readIndex()) expect(file.startsWith(`${number}-`)).toBe(true);
  });
});
