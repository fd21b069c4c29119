import { randomUUID } from 'node:crypto';
import type { TestBoard } from '#api/testing/board.builder';
import type { Caller } from '#api/testing/test-service';
import { board } from '#domain/board';
import { leader } from '#domain/leader';
import type { LeaderEvents } from '#domain/leader.events';
import type { Role } from '#domain/vocabulary';
import { commandRequest } from '#execution/command-executor';
import type { IsoDay } from '#kernel/time';

interface SeatOptions {
  readonly role?: Role;
  readonly schoolUrn?: string | null;
  readonly id?: string;
}

/** Creates a person with a seat on the board; by default a new person from no school. */
export const createMember = async (
  { service, boardId }: TestBoard,
  { role = 'board-member', schoolUrn = null, id }: SeatOptions = {},
): Promise<Caller> => {
  const caller = await service.createCaller(role, { kind: 'board', id: boardId }, id);
  const seat = { memberId: randomUUID(), personId: caller.id, office: 'member', schoolUrn, to: null } as const;
  const appointed = { ...seat, from: '2011-09-01' as IsoDay };
  await service.executor.execute(commandRequest(board, 'AppointMember', boardId, appointed, service.commandContext()));
  return caller;
};

/** Designates the person as a system leader of a school that is neither on the board nor supported. */
export const designateLeader = async ({ service }: TestBoard, personId: string): Promise<void> => {
  const designation: LeaderEvents['LeaderDesignated'] = {
    personId,
    providerType: 'nle',
    designatingBody: 'National College',
    homeSchoolUrn: '113599',
    employer: null,
    allianceId: null,
    phases: ['Primary'],
    needAreas: ['mathematics'],
    from: '2010-09-01',
    to: null,
  };
  await service.executor.execute(
    commandRequest(leader, 'DesignateLeader', personId, designation, service.commandContext()),
  );
};
