import { drawMap, type DrawnSchool } from '#cli/draw-map';

const at = (longitude: number, latitude: number) => ({ coordinates: [longitude, latitude] });

const school = (urn: string, differences: Partial<DrawnSchool>): DrawnSchool => ({
  urn,
  schoolName: `School ${urn}`,
  role: 'in-need',
  supportersInReach: 0,
  nearestSupporterUrn: null,
  ...differences,
});

const district = { districtCode: 'E1', districtName: 'Wells & "Holt"', schoolsInNeed: 2, schoolsWithoutSupporter: 1 };

const content = {
  name: 'Norfolk',
  subtitle: 'Schools in need',
  districts: [{ geometry: at(1, 52.8), properties: district }],
  schools: [
    { geometry: at(0.5, 53), properties: school('1', {}) },
    { geometry: at(1, 52.8), properties: school('2', { supportersInReach: 1, nearestSupporterUrn: '3' }) },
    { geometry: at(1.5, 52.6), properties: school('3', { role: 'supporter', supportersInReach: null }) },
    { geometry: null, properties: school('4', {}) },
  ],
};

describe('A map of cold spots', () => {
  const image = drawMap(content) ?? '';
  const countMarks = (mark: string): number => image.split(mark).length - 1;

  it('shows each school with a place once, with its name, and a line to the nearest supporter', () => {
    expect(image).toContain('<title>School 1 (1): 0 within reach</title>');
    expect(image).toContain('<title>School 3 (3)</title>');
    expect(image).not.toContain('School 4');
    // One line leads to a supporter, the other is the scale.
    expect(countMarks('<line ')).toBe(2);
  });

  it('puts the west to the left and the north to the top', () => {
    const [first, second] = [...image.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"[^>]*><title>/g)].map(
      ([, x, y]) => [Number(x), Number(y)] as const,
    );
    expect(first?.[0]).toBeLessThan(second?.[0] ?? 0);
    expect(first?.[1]).toBeLessThan(second?.[1] ?? 0);
  });

  it('names districts with their numbers, and escapes what has a meaning in XML', () => {
    expect(image).toContain('Wells &amp; &quot;Holt&quot;: 2 in need, 1 without a supporter within reach');
    expect(image).not.toContain('Wells & ');
  });

  it('is not drawn without a place', () => {
    expect(drawMap({ ...content, districts: [], schools: [] })).toBeNull();
  });
});
