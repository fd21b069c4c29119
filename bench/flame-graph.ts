/** The parts of a V8 CPU profile (`.cpuprofile`) that are drawn. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  /** Time between the samples, in microseconds. */
  readonly timeDeltas: readonly number[];
}

interface Frame {
  readonly name: string;
  readonly children: Map<string, Frame>;
  microseconds: number;
}

const WIDTH = 1_600;
const HEIGHT = 16;
const MAX_DEPTH = 60;
/** Narrower frames are not drawn. */
const MIN_WIDTH = 0.5;
const LETTER_WIDTH = 6.2;

const createFrame = (name: string): Frame => ({ name, children: new Map(), microseconds: 0 });

const frameName = ({ functionName, url }: Profile['nodes'][number]['callFrame']): string => {
  const [, place = url] = /.*\/(?:node_modules|dist)\/(.+)$/.exec(url) ?? [];
  return `${functionName === '' ? '(anonymous)' : functionName} ${place}`.trim();
};

/** Returns the path from the root to each node, as names. */
const buildPaths = ({ nodes }: Profile): Map<number, readonly string[]> => {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, frameName(callFrame)]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const pathTo = (id: number): string[] => {
    const parent = parents.get(id);
    return parent === undefined ? [] : [...pathTo(parent), names.get(id) ?? ''];
  };
  return new Map(nodes.map(({ id }) => [id, pathTo(id)]));
};

/** Merges all samples into one tree, without idle time and without the paths that `skip` excludes. */
const buildTree = (profile: Profile, skip: (path: readonly string[]) => boolean): Frame => {
  const paths = buildPaths(profile);
  const root = createFrame('all');
  for (const [index, id] of profile.samples.entries()) {
    const path = paths.get(id) ?? [];
    if (path.includes('(idle)') || skip(path)) continue;
    const microseconds = Math.max(0, profile.timeDeltas[index] ?? 0);
    let at = root;
    at.microseconds += microseconds;
    for (const name of path.slice(0, MAX_DEPTH)) {
      const below = at.children.get(name) ?? createFrame(name);
      at.children.set(name, below);
      below.microseconds += microseconds;
      at = below;
    }
  }
  return root;
};

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const pickHue = (name: string): number => Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 60, 7);

const renderFrame = (one: Frame, x: number, depth: number, scale: number): string[] => {
  const width = one.microseconds * scale;
  if (width < MIN_WIDTH) return [];
  const share = ((width / WIDTH) * 100).toFixed(1);
  const label = width > 3 * LETTER_WIDTH ? escapeXml(one.name.slice(0, Math.floor(width / LETTER_WIDTH))) : '';
  const place = `x="${x.toFixed(1)}" y="${depth * HEIGHT}"`;
  const box = `<rect ${place} width="${width.toFixed(1)}" height="${HEIGHT - 1}" fill="hsl(${pickHue(one.name)},70%,70%)"/>`;
  const text = label === '' ? '' : `<text x="${(x + 2).toFixed(1)}" y="${depth * HEIGHT + 11}">${label}</text>`;
  let left = x;
  const below = [...one.children.values()]
    .sort((a, b) => b.microseconds - a.microseconds)
    .flatMap((child) => {
      const lines = renderFrame(child, left, depth + 1, scale);
      left += child.microseconds * scale;
      return lines;
    });
  return [`<g><title>${escapeXml(one.name)} ${share} %</title>${box}${text}</g>`, ...below];
};

const measureDepth = (one: Frame, scale: number): number =>
  one.microseconds * scale < MIN_WIDTH
    ? 0
    : 1 + Math.max(0, ...[...one.children.values()].map((child) => measureDepth(child, scale)));

/** Renders the profile as a flame graph (SVG, root at the top). The width of a frame is its share of the time. */
export const renderFlameGraph = (
  profile: Profile,
  skip: (path: readonly string[]) => boolean = () => false,
): string => {
  const root = buildTree(profile, skip);
  const scale = WIDTH / Math.max(1, root.microseconds);
  const height = measureDepth(root, scale) * HEIGHT;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="monospace" font-size="10">`;
  return `${[open, ...renderFrame(root, 0, 0, scale), '</svg>'].join('\n')}\n`;
};
