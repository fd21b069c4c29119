import { toWgs84 } from '#read-models/wgs84';

const degrees = (whole: number, minutes: number, seconds: number): number => whole + minutes / 60 + seconds / 3_600;

describe('A place on the National Grid', () => {
  it('of the worked example of the Ordnance Survey is at its published longitude and latitude', () => {
    const [longitude, latitude] = toWgs84({ easting: 651_409.903, northing: 313_177.27 });
    expect(latitude).toBeCloseTo(degrees(52, 39, 28.723), 5);
    expect(longitude).toBeCloseTo(degrees(1, 42, 57.787), 5);
  });

  it('in Plymouth is in Plymouth', () => {
    const [longitude, latitude] = toWgs84({ easting: 247_700, northing: 54_500 });
    expect(longitude).toBeCloseTo(-4.14, 1);
    expect(latitude).toBeCloseTo(50.37, 1);
  });
});
