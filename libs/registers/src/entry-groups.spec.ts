import { Readable } from 'node:stream';
import { readAlliances } from '#registers/alliance-entries';
import { readLeaders } from '#registers/leader-entries';

const collect = async <Row>(rows: AsyncIterable<Row>): Promise<Row[]> => {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
};
const lines = (...rows: string[]): Readable => Readable.from([Buffer.from(`${rows.join('\r\n')}\r\n`)]);

const ALLIANCES = 'alliance,part,from,to,urn,organisation';
const LEADERS = 'name,email,personId,providerType,designatingBody,from,to,phases,needAreas';

describe('A file in which people enter records', () => {
  it('has the rows of one alliance together, whatever their order and the spelling of its name', async () => {
    const found = await collect(
      readAlliances(
        lines(
          ALLIANCES,
          'Moor Alliance,lead-school,2011-09-01,,113521,',
          'Vale Alliance,lead-school,01/09/2011,,113522,',
          'moor  ALLIANCE,member,01-09-2011,31-08-2012,,The Diocese',
        ),
      ),
    );
    expect(found).toMatchObject([
      { line: 2, key: 'moor alliance', rows: [{ line: 2 }, { line: 4, from: '2011-09-01', to: '2012-08-31' }] },
      { line: 3, key: 'vale alliance', rows: [{ urn: '113522' }] },
    ]);
  });

  it('has every row of a record rejected if one is invalid, and a repeated row alone', async () => {
    const found = await collect(
      readAlliances(
        lines(
          ALLIANCES,
          'Moor,lead-school,2011-09-01,,113521,',
          'Moor,member,2011-09-01,2011-08-31,,The Diocese',
          'Vale,lead-school,2011-09-01,,113522,',
          'Vale,lead-school,2011-09-01,,113522,',
          'Dale,host,2011-09-01,,113522,',
          'Hill,lead-school,2011-09-01,,,The School',
        ),
      ),
    );
    expect(found).toEqual([
      { line: 3, error: { column: 'to', value: '2011-08-31', reason: 'is before the first day, 2011-09-01' } },
      { line: 5, error: { column: null, value: '', reason: 'repeats line 4' } },
      { line: 6, error: { column: 'part', value: 'host', reason: 'is not one of lead-school, member' } },
      { line: 7, error: { column: 'urn', value: '', reason: 'is blank. Give the URN of the lead school' } },
      { line: 2, error: { column: null, value: '', reason: 'belongs to line 3, which is rejected' } },
      expect.objectContaining({ line: 4, key: 'vale' }),
    ]);
  });

  it('names a leader by an email address in any case, or by the id of the person', async () => {
    const id = '5f0c2a3e-7c1b-4d8e-9a52-0b6f6f1f2c11';
    const rest = 'nle,National College,2011-09-01,,Primary; Secondary,mathematics; reading';
    const found = await collect(
      readLeaders(
        lines(
          LEADERS,
          `Kit Moor,Kit@Example.org,,${rest}`,
          `Kit Moor,kit@example.org,,${rest.replace('2011', '2014')}`,
          `Sam Peel,sam@example.org,${id.toUpperCase()},${rest}`,
          `Ada Hill,,,${rest}`,
          `Bo Hill,bo,,${rest}`,
          `Cy Hill,cy@example.org,,${rest}`,
          `Cy Dale,cy@example.org,,${rest}`,
        ),
      ),
    );
    expect(found).toMatchObject([
      { line: 5, error: { column: 'email' } },
      { line: 6, error: { column: 'email', value: 'bo', reason: 'is not an email address' } },
      { line: 8, error: { column: 'name', value: 'Cy Dale' } },
      { key: 'kit@example.org', rows: [{ phases: ['Primary', 'Secondary'] }, { from: '2014-09-01' }] },
      { key: id, rows: [{ email: null, personId: id, needAreas: ['mathematics', 'reading'] }] },
      { line: 7, error: { column: null, reason: 'belongs to line 8, which is rejected' } },
    ]);
  });
});
