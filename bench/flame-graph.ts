/** What V8's profiler writes (`.cpuprofile`), as far as it is drawn. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Microseconds between the samples. */
  readonly timeDeltas: readonly number[];
}

interface Frame {
  readonly name: string;
  readonly children: Map<string, Frame>;
  microseconds: number;
}

const WIDTH = 1_600;
const HEIGHT = 16;
const DEEPEST = 60;
/** Narrower frames are left out. */
const NARROWEST = 0.5;
const LETTER = 6.2;

const frame = (name: string): Frame => ({ name, children: new Map(), microseconds: 0 });

const nameOf = ({ functionName, url }: Profile['nodes'][number]['callFrame']): string => {
  const [, place = url] = /.*\/(?:node_modules|dist)\/(.+)$/.exec(url) ?? [];
  return `${functionName === '' ? '(anonymous)' : functionName} ${place}`.trim();
};

/** The way from the root to each node, as names. */
const pathsOf = ({ nodes }: Profile): Map<number, readonly string[]> => {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const pathTo = (id: number): string[] => {
    const parent = parents.get(id);
    return parent === undefined ? [] : [...pathTo(parent), names.get(id) ?? ''];
  };
  return new Map(nodes.map(({ id }) => [id, pathTo(id)]));
};

/** All samples as one tree; waiting is left out, and so is what `skip` says. */
const treeOf = (profile: Profile, skip: (path: readonly string[]) => boolean): Frame => {
  const paths = pathsOf(profile);
  const root = frame('all');
  for (const [index, id] of profile.samples.entries()) {
    const path = paths.get(id) ?? [];
    if (path.includes('(idle)') || skip(path)) continue;
    const microseconds = Math.max(0, profile.timeDeltas[index] ?? 0);
    let at = root;
    at.microseconds += microseconds;
    for (const name of path.slice(0, DEEPEST)) {
      const below = at.children.get(name) ?? frame(name);
      at.children.set(name, below);
      below.microseconds += microseconds;
      at = below;
    }
  }
  return root;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const hueOf = (name: string): number => Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 60, 7);

const drawn = (one: Frame, x: number, depth: number, scale: number): string[] => {
  const width = one.microseconds * scale;
  if (width < NARROWEST) return [];
  const share = ((width / WIDTH) * 100).toFixed(1);
  const label = width > 3 * LETTER ? escaped(one.name.slice(0, Math.floor(width / LETTER))) : '';
  const place = `x="${x.toFixed(1)}" y="${depth * HEIGHT}"`;
  const box = `<rect ${place} width="${width.toFixed(1)}" height="${HEIGHT - 1}" fill="hsl(${hueOf(one.name)},70%,70%)"/>`;
  const text = label === '' ? '' : `<text x="${(x + 2).toFixed(1)}" y="${depth * HEIGHT + 11}">${label}</text>`;
  let left = x;
  const below = [...one.children.values()]
    .sort((a, b) => b.microseconds - a.microseconds)
    .flatMap((child) => {
      const lines = drawn(child, left, depth + 1, scale);
      left += child.microseconds * scale;
      return lines;
    });
  return [`<g><title>${escaped(one.name)} ${share} %</title>${box}${text}</g>`, ...below];
};

const depthOf = (one: Frame, scale: number): number =>
  one.microseconds * scale < NARROWEST
    ? 0
    : 1 + Math.max(0, ...[...one.children.values()].map((child) => depthOf(child, scale)));

/** The profile as a flame graph (SVG, the root on top): how wide a frame is says how much of the time it took. */
export const flameGraphOf = (profile: Profile, skip: (path: readonly string[]) => boolean = () => false): string => {
  const root = treeOf(profile, skip);
  const scale = WIDTH / Math.max(1, root.microseconds);
  const height = depthOf(root, scale) * HEIGHT;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="monospace" font-size="10">`;
  return `${[open, ...drawn(root, 0, 0, scale), '</svg>'].join('\n')}\n`;
};
