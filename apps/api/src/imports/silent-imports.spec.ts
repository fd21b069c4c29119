import { SilentImports } from '#api/imports/silent-imports';

describe('An import that another process runs', () => {
  it('is silent once it has recorded no progress for the whole time limit, and not while its progress grows', () => {
    let nowMs = 0;
    const imports = new SilentImports(60_000, () => nowMs);
    const isSilent = (reports: number): boolean => imports.isSilent({ importId: '1', reports });
    expect(isSilent(0)).toBe(false);
    nowMs = 59_000;
    expect(isSilent(1)).toBe(false);
    nowMs = 118_000;
    expect(isSilent(1)).toBe(false);
    nowMs = 119_000;
    expect(isSilent(1)).toBe(true);
  });
});
