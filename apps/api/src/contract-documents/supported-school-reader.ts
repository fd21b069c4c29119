import { Injectable } from '@nestjs/common';
import { ContractReader, type ContractRecord } from '#api/contracts/contract-reader';
import { toShown } from '#api/contract-documents/printed-contract';
import type {
  Obstacle,
  PublishedAim,
  PublishedQuotation,
  PupilFigure,
  SupportedSchoolRecord,
} from '#api/contract-documents/supported-school';
import { chooseDay, toPoint, type AsOfQuery } from '#api/history/as-of';
import { RecordReader } from '#api/history/record-reader';
import type { RequestOptions } from '#api/http/command-context';
import { NamesReader } from '#api/names/names-reader';
import { toAcademicYear } from '#domain/academic-year';
import { board, termsOn } from '#domain/board';
import type { Term } from '#domain/board.events';
import type { Board } from '#domain/board.types';
import { findMatchingRules } from '#domain/matching-rules';
import { school } from '#domain/school';
import type { School } from '#domain/school.types';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';
import { describePupilBand } from '#read-models/school-bands';
import type { SummarisedAim } from '#records/contract.summary';
import { requestKind } from '#records/request.record';
import { WITHHELD } from '#records/visibility';

/** Codes of the census files of the Department for Education. */
const PUPIL_INDICATORS = {
  pupilPremium: 'PNUMFSMEVER',
  eal: 'PNUMEAL',
  senSupport: 'PSENELK',
  senPlans: 'PSENELSE',
} as const;

/** The figure of the year in which the support began, or else of the last year before it. */
const findFigure = ({ indicators }: School, code: string, startedOn: IsoDay): PupilFigure | null => {
  const latest = indicators
    .filter(({ indicator }) => indicator.indicator === code && indicator.academicYear <= toAcademicYear(startedOn))
    .toSorted((one, other) => one.indicator.academicYear.localeCompare(other.indicator.academicYear))
    .findLast(({ indicator }) => indicator.value !== null)?.indicator;
  return latest === undefined || latest.value === null
    ? null
    : { percent: latest.value, academicYear: latest.academicYear };
};

const toSchool = (found: School | undefined, startedOn: IsoDay) => ({
  phase: found?.entry.phase ?? null,
  pupilsBand: found === undefined || found.entry.pupils === null ? null : describePupilBand(found.entry.pupils),
  pupilPremium: found ? findFigure(found, PUPIL_INDICATORS.pupilPremium, startedOn) : null,
  eal: found ? findFigure(found, PUPIL_INDICATORS.eal, startedOn) : null,
  senSupport: found ? findFigure(found, PUPIL_INDICATORS.senSupport, startedOn) : null,
  senPlans: found ? findFigure(found, PUPIL_INDICATORS.senPlans, startedOn) : null,
});

/** Looks a code up in lists of the board, the later ones last. */
const toTerm = (lists: readonly (readonly Term[])[], code: string): Term => ({
  code,
  meaning: lists.flat().findLast((term) => term.code === code)?.meaning ?? code,
});

/** What the aim measures, from which value to which target. */
const describeMeasure = ({ change, hold, participation }: SummarisedAim) => {
  if (change !== null && change !== WITHHELD) {
    const { measure, baseline, target } = change;
    return { measure: `${measure.name} (${measure.unit})`, before: baseline?.value ?? null, target };
  }
  if (hold !== null)
    return { measure: `${hold.measure.name} (${hold.measure.unit})`, before: null, target: hold.level };
  return participation === null
    ? { measure: null, before: null, target: null }
    : { measure: `People who took part, of ${participation.of}`, before: null, target: participation.atLeast };
};

const toAims = ({ aims, record }: ContractRecord, lists: readonly (readonly Term[])[]): PublishedAim[] => {
  const results = toShown(record.afterwards.followUp?.found?.results ?? []);
  return aims.map((aim) => {
    const checked = results.find(({ aimId }) => aimId === aim.aimId);
    return {
      statement: aim.statement,
      needArea: toTerm(lists, aim.needArea),
      ...describeMeasure(aim),
      after: aim.latest?.value ?? null,
      judgement: aim.judgement,
      held: checked?.held ?? null,
      valueAtCheck: checked?.value ?? null,
    };
  });
};

const toQuotations = ({ record }: ContractRecord): PublishedQuotation[] =>
  record.evidence
    .filter(
      ({ evidenceId, voided }) =>
        !voided && record.afterwards.releasedQuotations.some((released) => released.evidenceId === evidenceId),
    )
    .flatMap(({ quotations }) => toShown(quotations));

const findObstacles = ({ stage, record }: ContractRecord): Obstacle[] => {
  const isOver = stage === 'ended' || stage === 'closed';
  const waits = record.judgements.length > 0 && record.afterwards.judgementsConfirmed === null;
  return [...(isOver ? [] : (['not-ended'] as const)), ...(waits ? (['not-confirmed'] as const) : [])];
};

const isCaseStudy = ({ record }: ContractRecord): boolean =>
  record.afterwards.caseStudy?.answers.filter(({ answer }) => answer === 'agreed').length === 2;

/** Reads what a board publishes of a school that was supported. */
@Injectable()
export class SupportedSchoolReader {
  constructor(
    private readonly contracts: ContractReader,
    private readonly records: RecordReader,
    private readonly streams: StreamReader,
    private readonly names: NamesReader,
  ) {}

  /** Throws `UnknownStream`, also for a day on which there was no such contract. */
  async read(id: string, query: AsOfQuery, options: RequestOptions): Promise<SupportedSchoolRecord> {
    const contract = await this.contracts.get(id, query, options);
    const on = chooseDay(query, options.context.today);
    const { state: ofBoard } = await this.streams.load(board, contract.boardId);
    const { state: ofSchool } = await this.streams.find(school, contract.schoolUrn);
    const startedOn = contract.startedOn ?? contract.startsOn;
    return {
      contractId: id,
      version: contract.version,
      on,
      reference: contract.reference,
      boardId: contract.boardId,
      boardName: ofBoard.name,
      obstacles: findObstacles(contract),
      schoolUrn: contract.schoolUrn,
      ...toSchool(ofSchool, startedOn),
      reason: await this.findReason(contract, ofBoard, query, options),
      ...(await this.describeSupport(contract, ofBoard, on)),
      startedOn: contract.startedOn,
      endedOn: contract.endedOn,
      endedHow: contract.endedHow,
      deliveredHalfDays: contract.deliveredHalfDays,
      judgementsConfirmedOn: contract.record.afterwards.judgementsConfirmed?.confirmedOn ?? null,
      followUpOn: contract.record.afterwards.followUp?.found?.checkedOn ?? null,
      quotations: toQuotations(contract),
      isCaseStudy: isCaseStudy(contract),
    };
  }

  private async describeSupport(contract: ContractRecord, ofBoard: Board, on: IsoDay) {
    const { record, schoolUrn } = contract;
    const { kind, allianceId, schoolUrn: providerUrn, bodyId } = record.agreed.provider;
    const keep = (...ids: readonly (string | null)[]): string[] => ids.flatMap((id) => id ?? []);
    const nameFor = await this.names.findNamesByKind({
      school: keep(schoolUrn, providerUrn),
      alliance: keep(allianceId),
      body: keep(bodyId),
    });
    const terms = [record.draftedOn, on].flatMap((day) => termsOn(ofBoard, day) ?? []);
    const codes = [...new Set(record.parts.map(({ form }) => form))];
    return {
      schoolName: nameFor('school', schoolUrn),
      level: toTerm(
        terms.map(({ levels }) => levels),
        contract.level,
      ),
      provider: {
        kind,
        name: nameFor('alliance', allianceId) ?? nameFor('school', providerUrn) ?? nameFor('body', bodyId),
      },
      forms: codes.map((code) =>
        toTerm(
          terms.map(({ formsOfSupport }) => formsOfSupport),
          code,
        ),
      ),
      aims: toAims(
        contract,
        terms.map(({ needAreas }) => needAreas),
      ),
    };
  }

  /** Why support was asked for, as far as the reader may know it. */
  private async findReason(
    { requestId, record }: ContractRecord,
    { matchingRules }: Board,
    query: AsOfQuery,
    { reader }: RequestOptions,
  ): Promise<Term | null> {
    if (requestId === null) return null;
    const found = await this.records.find(requestKind, requestId, reader, toPoint(query));
    const code = found?.record.support?.reasonCode ?? null;
    if (code === null) return null;
    return toTerm([findMatchingRules(matchingRules, record.draftedOn).rules.supportReasons], code);
  }
}
