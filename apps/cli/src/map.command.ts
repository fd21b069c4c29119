import { writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { parseUrl, readToken } from '#cli/arguments';
import { CliError, UsageError } from '#cli/cli-error';
import { drawMap, type MapContent } from '#cli/draw-map';
import { createServiceClient } from '#cli/service';
import type { ColdSpotMap, SchoolsInNeedMap } from '#client/api.types';
import type { BrokerageClient } from '#client/client';

const DISTANCES = ['5000', '10000', '20000', '40000'] as const;

interface Options {
  readonly url: string;
  readonly tokenFile?: string;
  readonly board?: string;
  readonly area?: string;
  readonly withinMetres: (typeof DISTANCES)[number];
  readonly output?: string;
}

interface Maps {
  readonly name: string;
  readonly districts: ColdSpotMap['features'];
  readonly schools: SchoolsInNeedMap['features'];
}

/** The board with this name, or with a name that has it as a part. */
const findBoard = async (service: BrokerageClient, name: string): Promise<{ boardId: string; name: string }> => {
  const { boards } = await service.read('/v1/boards', {}, { limit: 200 });
  const found = boards.filter((each) => each.name.toLowerCase().includes(name.toLowerCase()));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = (found.length === 0 ? boards : found).map((each) => each.name);
  throw new CliError(
    `${found.length === 0 ? 'No board has' : 'Several boards have'} the name "${name}". Use one of: ${names.join('; ')}.`,
  );
};

const readMaps = async (service: BrokerageClient, { board, area, withinMetres }: Options): Promise<Maps> => {
  const query = { withinMetres };
  if (area !== undefined) {
    const districts = await service.read('/v1/areas/{area}/cold-spots/map', { area }, query);
    const schools = await service.read('/v1/areas/{area}/schools-in-need/map', { area }, query);
    return { name: `Local authority ${area}`, districts: districts.features, schools: schools.features };
  }
  if (board !== undefined) {
    const { boardId, name } = await findBoard(service, board);
    const districts = await service.read('/v1/boards/{board}/cold-spots/map', { board: boardId }, query);
    const schools = await service.read('/v1/boards/{board}/schools-in-need/map', { board: boardId }, query);
    return { name, districts: districts.features, schools: schools.features };
  }
  const districts = await service.read('/v1/statistics/cold-spots/map', {}, query);
  const schools = await service.read('/v1/statistics/schools-in-need/map', {}, query);
  return { name: 'All areas', districts: districts.features, schools: schools.features };
};

const METRES_PER_KM = 1_000;

const COLUMNS = ['district', 'in need', 'without', 'supporters', 'nearest km', 'supported', 'unmet'] as const;

const toCells = ({ properties: spot }: ColdSpotMap['features'][number]): string[] => {
  const { nearestSupporterMetres: metres } = spot;
  return [
    spot.districtName ?? spot.districtCode,
    String(spot.schoolsInNeed),
    String(spot.schoolsWithoutSupporter),
    String(spot.supportersInReach),
    metres === null ? '–' : (metres / METRES_PER_KM).toFixed(1),
    spot.supported === null ? 'hidden' : String(spot.supported),
    spot.unmetRequests === null ? 'hidden' : String(spot.unmetRequests),
  ];
};

/** A table whose first column is aligned to the left. */
const formatTable = (rows: readonly (readonly string[])[]): string => {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
};

const compareNeed = (one: Maps['districts'][number], other: Maps['districts'][number]): number =>
  other.properties.schoolsWithoutSupporter - one.properties.schoolsWithoutSupporter ||
  other.properties.schoolsInNeed - one.properties.schoolsInNeed;

const writeMap = (content: MapContent, output: string): void => {
  const image = drawMap(content);
  if (image === null) throw new CliError('There is no map, because no school in need has a grid reference.');
  writeFileSync(output, image);
  console.log(`\nMap written to ${output}.`);
};

/** Prints cold spots as a table, and draws them with the schools as an SVG image. */
export const mapCommand = new Command('map')
  .description('Print the cold spots of a board, an area or the country, and draw them on a map.')
  .option('--board <name>', 'name of the board, or a part of it')
  .option('--area <code>', 'code of a local authority')
  .addOption(
    new Option('--within-metres <distance>', 'maximum straight-line distance to a school that can help, in metres')
      .choices(DISTANCES)
      .default('20000'),
  )
  .option('--output <file>', 'file for the map (SVG)')
  .option('--url <url>', 'URL of the service', 'http://127.0.0.1:3000')
  .option('--token-file <file>', 'file with your token (default: TOKEN in the environment)')
  .action(async (options: Options) => {
    const { url, tokenFile, board, area, withinMetres, output } = options;
    if (board !== undefined && area !== undefined) throw new UsageError('Use --board or --area, not both.');
    const { name, districts, schools } = await readMaps(
      createServiceClient(parseUrl('--url', url), readToken(tokenFile)),
      options,
    );
    const sorted = districts.toSorted(compareNeed);
    const subtitle = `Schools in need, and who could help within ${Number(withinMetres) / METRES_PER_KM} km`;
    console.log(`${name}\n${subtitle}\n`);
    console.log(formatTable([COLUMNS, ...sorted.map(toCells)]));
    if (output !== undefined) writeMap({ name, subtitle, districts: sorted, schools }, output);
  });
