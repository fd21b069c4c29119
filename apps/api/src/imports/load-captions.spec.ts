import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCaptions } from '#api/imports/load-captions';
import { TestService } from '#api/testing/test-service';

describe('Captions of columns from a file', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'captions-'));
    file = join(folder, 'captions.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('take precedence over the known captions when a register is imported', async () => {
    writeFileSync(
      file,
      JSON.stringify({
        inspections: { overallGrade: 'Grade of 2031' },
        establishments: { EstablishmentName: 'Called' },
      }),
    );
    const service = await TestService.start({ day: '2031-11-30', settings: { REGISTER_CAPTIONS_FILE: file } });
    const administrator = await service.createCaller('administrator', { kind: 'everywhere', id: '*' });
    const upload = (register: string, content: string) =>
      administrator.post(`imports/${register}?file=a.csv`, Buffer.from(content), {
        'content-type': 'text/csv',
        prefer: 'wait',
      });
    const schools =
      'URN,Called,EstablishmentStatus (name),PhaseOfEducation (name),LA (code)\n100001,A,Open,Primary,879';
    expect(await upload('establishments', schools)).toMatchObject({ body: { registered: 1 } });
    expect(await upload('inspections', 'URN,Grade of 2031\n100001,2')).toMatchObject({ body: { changed: 1 } });
    await service.close();
  });

  it.each([
    ['no JSON', 'it must be JSON.'],
    ['[]', 'it must be an object with a register name for each field.'],
    ['{"schools":{}}', '"schools" is not one of establishments, inspections, links, groups, indicators.'],
    ['{"links":[]}', '"links" must be an object with a column name for each field.'],
    [
      '{"links":{"LinkUrn":"x"}}',
      '"LinkUrn" is not a column of links. The columns are URN, LinkURN, LinkType, LinkName, LinkEstablishedDate.',
    ],
    ['{"links":{"LinkURN":" "}}', 'the caption of "LinkURN" in links must be a text.'],
  ])('are refused with a sentence if they are %s', (content, sentence) => {
    writeFileSync(file, content);
    expect(() => loadCaptions(file)).toThrow(`REGISTER_CAPTIONS_FILE is ${JSON.stringify(file)}, but ${sentence}`);
  });

  it('are refused if the configured file does not exist, and are empty without a configured file', () => {
    expect(() => loadCaptions(file)).toThrow(/REGISTER_CAPTIONS_FILE is .*, but it cannot be read: ENOENT/);
    expect(loadCaptions(null)).toEqual({});
  });
});
