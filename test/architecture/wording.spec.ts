import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that people read, except data and what dependencies wrote. */
const TEXTS = [
  '*.{md,json,mjs,yml}',
  '.env.example',
  '.ci/run',
  '.github/**/*.{md,yml}',
  '{apps,bench,docker,docs,libs,scripts,test}/**/*.{ts,mjs,md,yml,sh,json,http,env,cfg}',
  'docker/Dockerfile',
];
const NOT_OURS = /^package-lock\.json$|^docs\/performance\/results\.json$|^test\/data\/|node_modules|^dist\//;

/** Continental quotation marks, and words that plain English does without (docs/decisions has the reasons). */
const RULED_OUT: readonly RegExp[] = [
  /[\u00ab\u00bb]/,
  /\banew\b/i,
  /\bgone on with\b/i,
  /\bat the most\b/i,
  /\b(lies|lie) in\b/i,
  /\bstands? in\b/i,
  /\bamiss\b/i,
  /\bbe it that\b/i,
  /\bturned away\b/i,
  /\b(traveller|doorbell|leash|farewell|wire double)\b/i,
];

const SELF = 'test/architecture/wording.spec.ts';

const readTexts = (): [path: string, text: string][] =>
  globSync(TEXTS, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== SELF && !NOT_OURS.test(path))
    .map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]);

const findRuledOutWords = (path: string, text: string): string[] =>
  text.split('\n').flatMap((line, index) => {
    const pattern = RULED_OUT.find((one) => one.test(line));
    return pattern === undefined ? [] : [`${path}:${index + 1}  ${line.trim().slice(0, 120)}`];
  });

describe('Wording', () => {
  it('uses plain English in every text of the project', () => {
    const texts = readTexts();
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.flatMap(([path, text]) => findRuledOutWords(path, text))).toEqual([]);
  });

  it.each(['the \u00abregister\u00bb', 'read anew', 'it lies in a file', 'something is amiss'])(
    'reports the phrase "%s"',
    (line) => {
      expect(findRuledOutWords('example.md', line)).toHaveLength(1);
    },
  );
});
