import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MAY_NOT_IMPORT, roomOf, violations } from '#test/architecture/find-violations';
import { planted, type Planted } from '#test/architecture/violations';
import { rooms, roomsAsMarkdown } from '#test/architecture/rooms';
import { pathOf } from '#test/architecture/source';

const root = fileURLToPath(new URL('..', import.meta.url));

const realFiles = (): Map<string, string> => {
  const paths = globSync('{apps,bench,libs,test}/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  return new Map(paths.map((path) => [path, readFileSync(`${root}${path}`, 'utf8')]));
};

const rulesBrokenBy = (one: Planted, source: string): string[] => {
  const found = violations(new Map(Object.entries({ ...one.beside, [one.path]: source })));
  return [...new Set(found.map((violation) => violation.rule))];
};

const where = (one: Planted): string => `${one.room}: ${one.rule}: ${one.faulty || one.path}`;

describe('The rooms of the house', () => {
  it('are kept by every file of the project', () => {
    const files = realFiles();
    expect(files.size).toBeGreaterThan(20);
    expect(violations(files).map(({ path, line, rule, what }) => `${path}:${line}  ${rule}: ${what}`)).toEqual([]);
  });

  it('lie where package.json says that #room/file leads', () => {
    const { imports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      imports: Record<string, { source: string }>;
    };
    for (const [pattern, { source }] of Object.entries(imports))
      expect(`./${pathOf(pattern.replace('*', 'file')) ?? ''}`).toBe(source.replace('*', 'file'));
  });

  it.each(planted.map((one) => [where(one), one] as const))('refuse what is planted: %s', (_, one) => {
    expect(rulesBrokenBy(one, one.faulty)).toEqual([one.rule]);
  });

  it.each(planted.filter((one) => one.clean !== '').map((one) => [where(one), one] as const))(
    'allow the clean twin of: %s',
    (_, one) => {
      expect(rulesBrokenBy(one, one.clean)).toEqual([]);
    },
  );

  it.each(rooms.map((room) => [room.name, room] as const))('have every word of the row «%s» proven', (name, room) => {
    const proofs = planted.filter((one) => one.room === name);
    expect(new Set(proofs.map((one) => one.rule))).toEqual(
      new Set([MAY_NOT_IMPORT, ...room.never.map((rule) => rule.says)]),
    );
    for (const proof of proofs) expect(roomOf(proof.path)?.name).toBe(name);
  });

  it('stand in the README as they are here (UPDATE_README=1 writes them)', () => {
    const path = `${root}README.md`;
    const section = /(?<=<!-- rooms -->\n)[\s\S]*(?=\n<!-- \/rooms -->)/;
    const wanted = `\n${roomsAsMarkdown()}\n`;
    if (process.env.UPDATE_README === '1')
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(section, () => wanted),
      );
    expect(section.exec(readFileSync(path, 'utf8'))?.[0]).toBe(wanted);
  });
});
