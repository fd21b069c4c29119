import { renderFlameGraph, type Profile } from '#bench/flame-graph';

const at = (id: number, functionName: string, children: number[] = [], url = '/home/x/dist/libs/a.js') => ({
  id,
  callFrame: { functionName, url },
  children,
});

const profile: Profile = {
  nodes: [at(1, '(root)', [2, 3, 5]), at(2, 'load', [4]), at(3, '(idle)', [], ''), at(4, 'parse<T>'), at(5, 'start')],
  samples: [4, 4, 2, 3, 5],
  timeDeltas: [100, 100, 200, 5_000, 400],
};

const sharesIn = (svg: string): string[] => [...svg.matchAll(/<title>(.+?)<\/title>/g)].map(([, title = '']) => title);

describe('renderFlameGraph', () => {
  it('shows the share of the time of each frame with its callees, without idle time', () => {
    expect(sharesIn(renderFlameGraph(profile))).toEqual([
      'all 100.0 %',
      'load libs/a.js 50.0 %',
      'parse&lt;T&gt; libs/a.js 25.0 %',
      'start libs/a.js 50.0 %',
    ]);
  });

  it('leaves out the paths that the filter excludes', () => {
    const shares = sharesIn(renderFlameGraph(profile, (path) => path.some((name) => name.startsWith('start'))));
    expect(shares).toEqual(['all 100.0 %', 'load libs/a.js 100.0 %', 'parse&lt;T&gt; libs/a.js 50.0 %']);
  });
});
