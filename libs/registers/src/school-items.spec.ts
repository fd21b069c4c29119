import { Readable } from 'node:stream';
import { readGroups } from '#registers/groups';
import { readLinks } from '#registers/links';
import { LINK_TYPES, RegisterGenerator } from '#registers/testing/register-generator';
import { UnreadableFile } from '#registers/unreadable-file';

const collect = async <Row>(rows: AsyncIterable<Row>): Promise<Row[]> => {
  const found: Row[] = [];
  for await (const row of rows) found.push(row);
  return found;
};
const links = (...lines: string[]) => collect(readLinks(Readable.from([Buffer.from(lines.join('\r\n'))])));
const groups = (...lines: string[]) => collect(readGroups(Readable.from([Buffer.from(lines.join('\r\n'))])));

const LINKS = 'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate';

describe('A file of links', () => {
  it('yields all links of a school together, wherever they stand, with blank and missing cells told apart', async () => {
    expect(
      await links(
        LINKS,
        '100001,100002,Old School,Predecessor,01-09-2014',
        '100003,100001,,Successor,',
        '100001,100003,,Other,',
      ),
    ).toEqual([
      {
        line: 2,
        urn: '100001',
        items: [
          { urn: '100002', type: 'Predecessor', name: 'Old School', establishedOn: '2014-09-01' },
          { urn: '100003', type: 'Other', name: null, establishedOn: null },
        ],
      },
      { line: 3, urn: '100003', items: [{ urn: '100001', type: 'Successor', name: null, establishedOn: null }] },
    ]);
    expect(await links('URN,LinkURN,LinkType', '100001,100002,Predecessor')).toEqual([
      { line: 2, urn: '100001', items: [{ urn: '100002', type: 'Predecessor' }] },
    ]);
  });

  it('leaves a school alone of which one row is invalid or repeated', async () => {
    expect(
      await links(
        LINKS,
        '100001,100002,,Predecessor,31-02-2014',
        '100001,100003,,Predecessor,',
        '100004,100005,,Successor,',
        '100004,100005,,Successor,',
        '1000,100005,,Successor,',
      ),
    ).toEqual([
      {
        line: 2,
        error: { column: 'LinkEstablishedDate', value: '31-02-2014', reason: 'is not a date in the form dd-MM-yyyy' },
      },
      { line: 5, error: { column: null, value: '100005 Successor', reason: 'repeats line 4' } },
      { line: 6, error: { column: 'URN', value: '1000', reason: 'is not a URN of six digits' } },
    ]);
  });

  it('has every type of link in a generated register, without an invalid row', async () => {
    const generator = new RegisterGenerator({ seed: 7, schools: 200, columns: 135 });
    const rows = await collect(readLinks(Readable.from(generator.links())));
    expect(rows).toHaveLength(200);
    const types = rows.flatMap((row) => ('items' in row ? row.items.map(({ type }) => type) : []));
    expect(new Set(types)).toEqual(new Set(LINK_TYPES.flat()));
  });

  it('is refused without the columns that it must have', async () => {
    await expect(links('URN,LinkType', '100001,Predecessor')).rejects.toThrow(UnreadableFile);
  });
});

describe('A file of groups', () => {
  it('yields the trusts, federations and sponsors of a school together', async () => {
    expect(
      await groups(
        'URN,Group UID,Group ID,Group Name,Companies House Number,Group Type,Closed Date,Incorporated on (open date),Open date,Group Status,Joined date',
        '100001,2044,TR00001,A Trust,07654321,Multi-academy trust,,01-04-2012,,Open,01-09-2014',
        '100001,4001,SP00001,A Sponsor,,School sponsor,,,01-01-2010,Open,01-09-2014',
      ),
    ).toEqual([
      {
        line: 2,
        urn: '100001',
        items: [
          {
            uid: '2044',
            name: 'A Trust',
            groupId: 'TR00001',
            type: 'Multi-academy trust',
            status: 'Open',
            companiesHouseNumber: '07654321',
            joinedOn: '2014-09-01',
            openedOn: '2012-04-01',
            closedOn: null,
          },
          {
            uid: '4001',
            name: 'A Sponsor',
            groupId: 'SP00001',
            type: 'School sponsor',
            status: 'Open',
            companiesHouseNumber: null,
            joinedOn: '2014-09-01',
            openedOn: '2010-01-01',
            closedOn: null,
          },
        ],
      },
    ]);
  });
});
