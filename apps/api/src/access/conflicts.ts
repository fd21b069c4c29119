import { Injectable } from '@nestjs/common';
import { Cases, type Case, type CaseKind, type TabledItem } from '#api/access/cases';
import type { CommandOptions } from '#nest-cqrs/stream-command';
import { board, type BoardMember } from '#domain/board';
import { meeting } from '#domain/meeting';
import { interestedPersons } from '#domain/meeting-decisions';
import { schoolsHeadedOn, person, type Person } from '#domain/person';
import { UnknownStream } from '#kernel/refused';
import { StreamReader } from '#execution/stream-reader';
import type { IsoDay } from '#kernel/time';

/** The person who reads or acts, and the day. */
export interface Member {
  readonly personId: string;
  readonly today: IsoDay;
}

export const toMember = ({ context: { actor, today } }: CommandOptions): Member => ({ personId: actor, today });

/**
 * The only rule for conflicts of interest. These people are excluded from a case, both from acting and from reading:
 * - a person who bids for it or is to give the support;
 * - the head of the supported school, or of the home school of a provider, by a role assignment;
 * - a person with a current or former seat on the board who comes from one of these schools, today or on the day a meeting discussed the case;
 * - a person with such a seat who had an interest in it, declared or found, at a meeting that led to it.
 *
 * An interest declared under a later item (a review of the contract, a concern) applies to that item and to the decision on it.
 */
@Injectable()
export class Conflicts {
  constructor(
    private readonly streams: StreamReader,
    private readonly cases: Cases,
  ) {}

  /** Whether this person is excluded from the case of this record. */
  async isExcluded(member: Member, kind: CaseKind, id: string): Promise<boolean> {
    const about = await this.cases.find(kind, id);
    return about !== undefined && this.hasConflict(member, about);
  }

  /** Whether this person is excluded from this agenda item. */
  async isExcludedFromItem(member: Member, item: TabledItem): Promise<boolean> {
    return this.hasConflict(member, await this.cases.findForItem(item));
  }

  /** For a case that the body names; the guard checks those in the path. Throws `UnknownStream` when the caller is excluded. */
  async assertNoConflict(options: CommandOptions, kind: CaseKind, id: string): Promise<void> {
    if (await this.isExcluded(toMember(options), kind, id)) throw new UnknownStream(kind, id);
  }

  private async hasConflict({ personId, today }: Member, about: Case): Promise<boolean> {
    const { boardId, providers, items } = about;
    if (providers.some((provider) => provider.personId === personId)) return true;
    const known = (await this.streams.find(person, personId)).state ?? { roleAssignments: [] };
    if (concerns(about, schoolsHeadedOn(known, today))) return true;
    const { state } = await this.streams.find(board, boardId);
    const seats = state?.members.filter((seat) => seat.personId === personId) ?? [];
    if (seats.length === 0) return false;
    if (comesFrom(about, seats.filter(isHeldOnOrAfter(today)))) return true;
    const minuted = await Promise.all(items.map((item) => this.hadConflictAtMeeting(personId, known, about, item)));
    return minuted.includes(true);
  }

  /** Checks the interests recorded for the item, the roll when the meeting was opened, and the schools that the person headed on its day. */
  private async hadConflictAtMeeting(
    personId: string,
    known: Person,
    about: Case,
    item: Case['items'][number],
  ): Promise<boolean> {
    const { state } = await this.streams.find(meeting, item.meetingId);
    if (state === undefined) return false;
    const roll = state.opened?.roll.filter((member) => member.personId === personId) ?? [];
    const interested = interestedPersons(state, item.itemId).includes(personId) || comesFrom(about, roll);
    return interested || concerns(about, schoolsHeadedOn(known, state.on));
  }
}

/** A seat that has not ended by this day. Leaves out appointments that were cancelled before they began. */
const isHeldOnOrAfter =
  (today: IsoDay) =>
  ({ from, to }: BoardMember): boolean =>
    to === null || (today <= to && from <= to);

const comesFrom = (about: Case, seats: readonly Pick<BoardMember, 'schoolUrn'>[]): boolean =>
  concerns(
    about,
    seats.flatMap(({ schoolUrn }) => schoolUrn ?? []),
  );

/** Whether one of these schools is the supported school or the home school of a provider. */
const concerns = ({ schoolUrn, providers }: Case, urns: readonly string[]): boolean =>
  urns.some((urn) => urn === schoolUrn || providers.some(({ homeSchoolUrn }) => homeSchoolUrn === urn));
