import { Injectable } from '@nestjs/common';
import { ContractReader, type ContractRecord } from '#api/contracts/contract-reader';
import {
  toShown,
  type PrintedContract,
  type PrintedLeader,
  type PrintedVariation,
  type PrintedVisit,
} from '#api/contract-documents/printed-contract';
import { AsOfQuery } from '#api/history/as-of';
import type { RequestOptions } from '#api/http/command-context';
import { ValidationFailed } from '#api/http/request-errors';
import { NamesReader } from '#api/names/names-reader';
import { TextOrNull } from '#api/validation/fields';
import { board, termsOn } from '#domain/board';
import type { Term } from '#domain/board.events';
import type { DatedTerms } from '#domain/board.types';
import { SIGNATORIES, type Provider } from '#domain/vocabulary';
import { StreamReader } from '#execution/stream-reader';
import type { VisitRecord } from '#records/contract-visits.record.types';
import type { VariationRecord } from '#records/contract.record.types';
import { WITHHELD } from '#records/visibility';
import type { NamedKind } from '#read-models/record-names';

type NameFor = Awaited<ReturnType<NamesReader['findNamesByKind']>>;

/** What a printed contract is made from. */
interface Sources {
  readonly contract: ContractRecord;
  /** The terms of the day of the draft, and those of the day of the copy. */
  readonly terms: readonly DatedTerms[];
  readonly nameFor: NameFor;
}

export class PrintedContractQuery extends AsOfQuery {
  @TextOrNull({
    max: 7,
    description: 'The number of a version: the contract as it was at the end of that version, with its signatures.',
    example: '3',
  })
  contractVersion: string | null = null;
}

const refuseVersion = (last: number): never => {
  throw new ValidationFailed([
    { field: 'contractVersion', message: `must be the number of a version of the contract, from 1 to ${last}` },
  ]);
};

/** Throws `ValidationFailed` when the version is not a whole number. */
const parseVersion = ({ contractVersion }: PrintedContractQuery): number | null => {
  if (contractVersion === null) return null;
  if (!/^[1-9]\d*$/.test(contractVersion))
    throw new ValidationFailed([{ field: 'contractVersion', message: 'must be a whole number from 1' }]);
  return Number(contractVersion);
};

/** Reads a contract as its parties sign it and keep it. */
@Injectable()
export class PrintedContractReader {
  constructor(
    private readonly contracts: ContractReader,
    private readonly streams: StreamReader,
    private readonly names: NamesReader,
  ) {}

  /** Throws `UnknownStream`, also for a day on which there was no such contract. */
  async read(id: string, query: PrintedContractQuery, options: RequestOptions): Promise<PrintedContract> {
    const upToVersion = parseVersion(query);
    const { contract, on } = await this.contracts.getUpTo(id, query, options, upToVersion);
    if (upToVersion !== null && contract.contractVersion !== upToVersion) refuseVersion(contract.contractVersion);
    const { state: ofBoard } = await this.streams.load(board, contract.boardId);
    const nameFor = await this.names.findNamesByKind(listIdsWithNames(contract));
    // A list can have got the code of an aim or part after the draft.
    const terms = [contract.record.draftedOn, on].flatMap((day) => termsOn(ofBoard, day) ?? []);
    const sources = { contract, terms, nameFor };
    return { ...toHead(sources, ofBoard.name), ...toContent(sources), on };
  }
}

const listIdsWithNames = ({ record, fundId }: ContractRecord): Partial<Record<NamedKind, string[]>> => {
  const { agreed, team, signatures } = record;
  const { allianceId, schoolUrn, bodyId } = agreed.provider;
  const keep = (...ids: readonly (string | null)[]): string[] => ids.flatMap((id) => id ?? []);
  return {
    person: keep(
      agreed.leaderId,
      ...team.map(({ leaderId }) => leaderId),
      ...signatures.map(({ personId }) => personId),
    ),
    school: keep(agreed.schoolUrn, agreed.homeSchoolUrn, schoolUrn, ...team.map(({ homeSchoolUrn }) => homeSchoolUrn)),
    alliance: keep(allianceId),
    body: keep(bodyId),
    fund: keep(fundId),
    contract: keep(record.extends),
  };
};

const nameProvider = ({ allianceId, schoolUrn, bodyId, areaCode }: Provider, nameFor: NameFor): string | null =>
  nameFor('alliance', allianceId) ??
  nameFor('school', schoolUrn) ??
  nameFor('body', bodyId) ??
  (areaCode === null ? null : `council service of the local authority ${areaCode}`);

type CodeList = 'levels' | 'formsOfSupport' | 'needAreas';

const toTerm = ({ terms }: Sources, list: CodeList, code: string): Term => {
  const listed = terms.flatMap((each): readonly Term[] => each[list]);
  return { code, meaning: listed.find((term) => term.code === code)?.meaning ?? code };
};

const toHead = (sources: Sources, boardName: string) => {
  const { contract, nameFor } = sources;
  const { record } = contract;
  const { agreed } = record;
  const name = nameFor('person', agreed.leaderId);
  const lead: PrintedLeader = {
    name,
    homeSchoolName: nameFor('school', agreed.homeSchoolUrn),
    halfDays: contract.daysOfLeaders[0]?.plannedHalfDays ?? contract.plannedHalfDays,
  };
  return {
    contractId: contract.id,
    version: contract.version,
    contractVersion: contract.contractVersion,
    signedVersion: contract.signedVersion,
    reference: contract.reference,
    stage: contract.stage,
    boardName,
    extendsReference: nameFor('contract', record.extends),
    schoolUrn: agreed.schoolUrn,
    schoolName: nameFor('school', agreed.schoolUrn),
    provider: {
      kind: agreed.provider.kind,
      name: agreed.provider.kind === 'leader' ? name : nameProvider(agreed.provider, nameFor),
    },
    lead,
    team: record.team.map(({ leaderId, homeSchoolUrn, halfDays, releasedOn }) => ({
      name: nameFor('person', leaderId),
      homeSchoolName: nameFor('school', homeSchoolUrn),
      halfDays,
      releasedOn,
    })),
    level: toTerm(sources, 'levels', contract.level),
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    halfDays: contract.plannedHalfDays,
    pence: contract.pence,
    loweredPence: record.lowered,
    payer: contract.payer,
    fundName: nameFor('fund', contract.fundId),
    reviewEveryDays: agreed.reviewEveryDays,
    reportEveryDays: agreed.reportEveryDays,
    acknowledgedOn: record.acknowledgedOn,
  };
};

const toVariation = ({ status, answeredOn, proposedBy, reason, halfDays }: VariationRecord): PrintedVariation[] =>
  status === 'agreed' && answeredOn !== null
    ? [{ agreedOn: answeredOn, proposedBy, reason: reason === WITHHELD ? null : reason, halfDays }]
    : [];

const toPause = ({ standingStill }: ContractRecord): PrintedContract['pause'] =>
  standingStill === null ? null : { since: standingStill.since, expectedOn: standingStill.expectedOn };

const toVisits = (visits: readonly VisitRecord[]): PrintedVisit[] =>
  visits
    .filter(({ status }) => status !== 'cancelled')
    .map(({ on, halfDays, place, schoolStaff, purpose, status }) => ({
      on,
      halfDays,
      place,
      schoolStaff,
      purpose,
      status,
    }))
    .toSorted((one, other) => one.on.localeCompare(other.on));

const toContent = (sources: Sources) => {
  const { contract, nameFor } = sources;
  const { record } = contract;
  return {
    parts: record.parts.map(({ form, leaderIds, ...part }) => ({
      ...part,
      form: toTerm(sources, 'formsOfSupport', form),
      leaderNames: toShown(leaderIds).map((id) => nameFor('person', id)),
    })),
    aims: record.aims.map(({ needArea, ...aim }) => ({ ...aim, needArea: toTerm(sources, 'needAreas', needArea) })),
    clauses: record.clauses,
    price: record.price,
    pause: toPause(contract),
    visits: toVisits(record.visits),
    variations: record.variations.flatMap(toVariation),
    signatures: SIGNATORIES.map((as) => {
      const found = record.signatures.find((signature) => signature.as === as);
      const name = nameFor('person', found?.personId ?? null);
      return { as, isSigned: found !== undefined, name, signedOn: found?.signedOn ?? null };
    }),
  };
};
