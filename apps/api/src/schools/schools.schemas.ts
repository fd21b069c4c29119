import { STAGE } from '#api/contracts/contract.schemas';
import * as is from '#api/openapi/response-schemas';
import { OUTCOME } from '#api/meetings/meetings.schemas';
import type { RegisterEntry, RegisterSource } from '#domain/school.events';
import type { Governance } from '#domain/vocabulary';
import type { ListedSchool, SchoolContract, SchoolRecord } from '#read-models/school-record';

const ENTRY = is.named<RegisterEntry>('RegisterEntry', {
  name: is.text(),
  status: is.text(),
  phase: is.text(),
  laCode: is.text('Code of the local authority.'),
  laName: is.orNull(is.text()),
  typeCode: is.orNull(is.text()),
  districtCode: is.orNull(is.text()),
  districtName: is.orNull(is.text()),
  easting: is.orNull(is.number()),
  northing: is.orNull(is.number()),
  pupils: is.orNull(is.whole()),
  percentageFsm: is.orNull(is.number('Share of pupils eligible for free school meals, in percent.')),
  trustName: is.orNull(is.text()),
  religiousCharacter: is.orNull(is.text()),
  openedOn: is.orNull(is.day()),
  closedOn: is.orNull(is.day()),
});

export const LISTED: is.ShapesOf<ListedSchool> = {
  urn: is.urn(),
  name: is.text(),
  laCode: is.text(),
  entry: ENTRY,
  source: is.fields<RegisterSource>({ file: is.text(), extractedOn: is.orNull(is.day()) }),
  governance: is.orNull(is.word<Governance>({ maintained: true, academy: true, independent: true })),
  governanceSource: is.orNull(is.text('How the governance is known: `register` for the type of establishment.')),
  consultees: is.listOf(is.text()),
  latestInspection: is.orNull(is.anything('Regime, grade, day and source.')),
};

type Asked = SchoolRecord['requests'][number];

const REQUEST = is.named<Asked>('SchoolRequest', {
  requestId: is.id(),
  schoolUrn: is.urn(),
  boardId: is.id(),
  reference: is.text(),
  from: is.word<Asked['from']>({ school: true, la: true, diocese: true, trust: true, alliance: true, board: true }),
  needAreas: is.listOf(is.text()),
  urgency: is.word<Asked['urgency']>({ routine: true, soon: true, urgent: true }),
  submittedOn: is.day(),
  state: is.word<Asked['state']>({
    submitted: true,
    eligible: true,
    'not-eligible': true,
    tabled: true,
    decided: true,
    deferred: true,
    withdrawn: true,
  }),
  outcome: is.orNull(OUTCOME),
  decidedOn: is.orNull(is.day()),
});

const CONTRACT = is.named<SchoolContract>('SchoolContract', {
  contractId: is.id(),
  boardId: is.id(),
  reference: is.text(),
  leaderId: is.id(),
  level: is.text(),
  from: is.day(),
  to: is.day(),
  plannedHalfDays: is.halfDays(),
  deliveredHalfDays: is.halfDays(),
  stage: STAGE,
});

export const SCHOOL = is.named<SchoolRecord & { version: number }>('School', {
  ...LISTED,
  version: is.version(),
  requests: is.listOf(is.either(REQUEST, is.withheld('requestId'))),
  contracts: is.listOf(is.either(CONTRACT, is.withheld('contractId'))),
});
