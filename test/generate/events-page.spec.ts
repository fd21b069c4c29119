import { formatStream } from '#test/generate/events-page';
import ts from 'typescript';

const SOURCE = `
/** The first events. */
export type FirstEvents = {
  /** Something begins. */
  Begun: { on: IsoDay };
};
/** The second events. */
export type SecondEvents = { Ended: { on: IsoDay } };
export type Detail = { text: string };
`;

describe('The list of events', () => {
  it('has the events of every type of a file, and its other types after them', () => {
    const source = ts.createSourceFile('sample.events.ts', SOURCE, ts.ScriptTarget.Latest, true);
    const page = formatStream('libs/domain/src/sample.events.ts', source);
    const headings = page.split('\n').filter((line) => line.startsWith('#') || line.startsWith('The '));
    expect(headings).toEqual([
      '## sample',
      'The first events.',
      '### Begun',
      'The second events.',
      '### Ended',
      '### Type Detail',
    ]);
  });
});
