import { createRandom } from '#kernel/testing/random';

/** A row of the slice of real schools. */
export type RealSchool = Readonly<Record<string, string>> & {
  readonly URN: string;
  readonly EstablishmentName: string;
};

export interface GeneratedSchool {
  readonly real: RealSchool;
  readonly urn: string;
  readonly pair: number;
  readonly isOpen: boolean;
  readonly seed: number;
  readonly schoolsPerTrust: number;
}

/** The mean length of a row in the register is about 1,200 bytes, most of it in columns that are not read. */
const FILLER = 'Does not apply';
const CODE_COUNT = 9;
const METRES_APART = 25;

/** Codes and names of types: maintained, and academies. */
const TYPES = [
  ['01', 'Community school', '4', 'Local authority maintained schools'],
  ['02', 'Voluntary aided school', '4', 'Local authority maintained schools'],
  ['05', 'Foundation school', '4', 'Local authority maintained schools'],
  ['34', 'Academy converter', '10', 'Academies'],
  ['28', 'Academy sponsor led', '10', 'Academies'],
] as const;
const FIRST_ACADEMY_CODE = '28';

const FAITHS = ['Church of England', 'Roman Catholic', 'Does not apply', 'None'];
const STREETS = ['Queen’s Road', 'Rue de l’Église', 'The Green, off Mill Lane', 'School House "Annexe", North Street'];

const writeStatus = ({ isOpen, pair }: GeneratedSchool): Readonly<Record<string, string>> => {
  const opened = { OpenDate: `01-09-${1950 + (pair % 60)}`, 'EstablishmentStatus (code)': '1' };
  if (isOpen) return { ...opened, 'EstablishmentStatus (name)': 'Open', CloseDate: '' };
  return {
    ...opened,
    'EstablishmentStatus (code)': '2',
    'EstablishmentStatus (name)': 'Closed',
    CloseDate: '31-08-2014',
    'ReasonEstablishmentClosed (code)': '10',
    'ReasonEstablishmentClosed (name)': 'Academy Converter',
  };
};

const writeGroup = (
  { pair, schoolsPerTrust }: GeneratedSchool,
  isAcademy: boolean,
): Readonly<Record<string, string>> => {
  if (!isAcademy) return { 'Trusts (code)': '', 'Trusts (name)': '' };
  const trust = Math.floor(pair / schoolsPerTrust);
  return { 'Trusts (code)': String(2_000 + trust), 'Trusts (name)': `Trust ${trust} of Saint Chad’s` };
};

const writePosition = ({ real, pair, isOpen }: GeneratedSchool): Readonly<Record<string, string>> => {
  const metres = isOpen ? 0 : METRES_APART + (pair % METRES_APART);
  return { Easting: String(Number(real.Easting) + metres), Northing: String(Number(real.Northing) + metres) };
};

/** The cells of the columns that are read: from the real school, and drawn from the seed what the slice lacks. */
export const writeSchoolCells = (generated: GeneratedSchool): Readonly<Record<string, string>> => {
  const { real, urn, pair, isOpen, seed } = generated;
  const random = createRandom(seed + pair * 2 + (isOpen ? 0 : 1));
  const draw = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const pick = <Value>(values: readonly [Value, ...Value[]] | readonly Value[]): Value =>
    values[draw(0, values.length - 1)] as Value;
  const [typeCode, typeName, groupCode, groupName] = pick(TYPES);
  const pupils = draw(40, 1_400);
  return {
    ...real,
    URN: urn,
    ...writeStatus(generated),
    ...writePosition(generated),
    ...writeGroup(generated, typeCode >= FIRST_ACADEMY_CODE),
    EstablishmentNumber: String(draw(2_000, 7_999)),
    'TypeOfEstablishment (code)': typeCode,
    'TypeOfEstablishment (name)': typeName,
    'EstablishmentTypeGroup (code)': groupCode,
    'EstablishmentTypeGroup (name)': groupName,
    StatutoryLowAge: '4',
    StatutoryHighAge: '11',
    SchoolCapacity: String(pupils + draw(0, 90)),
    NumberOfPupils: isOpen ? String(pupils) : '',
    NumberOfBoys: isOpen ? String(Math.floor(pupils / 2)) : '',
    NumberOfGirls: isOpen ? String(pupils - Math.floor(pupils / 2)) : '',
    PercentageFSM: isOpen ? (random() * 60).toFixed(1) : '',
    FSM: isOpen ? String(Math.floor(pupils / 5)) : '',
    'ReligiousCharacter (name)': pick(FAITHS),
    UKPRN: String(10_000_000 + pair),
    Street: pick(STREETS),
    Postcode: `PL${draw(1, 9)} ${draw(1, 9)}AA`,
    'UrbanRural (code)': 'C1',
    'UrbanRural (name)': 'Urban city and town',
    SchoolWebsite: `http://www.school-${urn}.example`,
    TelephoneNum: `01632${960_000 + (pair % 1_000)}`,
    LastChangedDate: '05-01-2026',
  };
};

/** What the other columns contain, which are not read. */
export const fillOtherColumn = (caption: string, pair: number): string => {
  if (caption.endsWith('(code)')) return String(pair % CODE_COUNT);
  return caption.endsWith('(name)') ? FILLER : '';
};
