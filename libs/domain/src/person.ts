import type { PersonEvents } from '#domain/person.events';
import { refuseBackwards } from '#domain/shared-rules';
import { covers, type Period, type Role, type Scope, type Urn } from '#domain/vocabulary';
import type { Decider } from '#kernel/decider';
import type { Personal } from '#kernel/personal';
import { refuseUnless } from '#kernel/refused';
import type { IsoDay } from '#kernel/time';

/** What a person is for something in a period; a standing that was ended before it began covers no day. */
export interface Standing extends Period {
  readonly standingId: string;
  readonly role: Role;
  readonly scope: Scope;
}

export type Person = { readonly standings: readonly Standing[] };

export type PersonCommands = {
  /** Opens the stream; both fields are sealed under the person's own key. */
  RegisterPerson: { name: Personal; email: Personal | null };
  GrantStanding: PersonEvents['StandingGranted'];
  /** `on` is the last day of the standing; a day before its first makes it void. */
  EndStanding: { standingId: string; on: IsoDay; reason: Personal };
};

export type PersonStream = { state: Person; commands: PersonCommands; events: PersonEvents };

/** What the person is on that day; nothing that is not known is allowed. */
export const standingsOn = (person: Person, day: IsoDay): { readonly role: Role; readonly scope: Scope }[] =>
  person.standings.filter((standing) => covers(standing, day)).map(({ role, scope }) => ({ role, scope }));

/** URNs of the schools whose head the person is on that day. */
export const headedOn = (person: Person, day: IsoDay): Urn[] =>
  standingsOn(person, day).flatMap(({ role, scope }) =>
    role === 'school-head' && scope.kind === 'school' ? [scope.id] : [],
  );

const standingOf = (state: Person, standingId: string): Standing => {
  const found = state.standings.find((standing) => standing.standingId === standingId);
  refuseUnless(found !== undefined, 'unknown-standing', 'This person has no such standing; look up its id.');
  return found;
};

const decide: Decider<PersonStream>['decide'] = {
  RegisterPerson: { absent: (data) => [{ type: 'PersonRegistered', data }] },

  GrantStanding: (state, data) => {
    refuseBackwards(data);
    refuseUnless(
      state.standings.every((standing) => standing.standingId !== data.standingId),
      'standing-known',
      'A standing with this id was granted before; use a new id.',
    );
    return [{ type: 'StandingGranted', data, occurredOn: data.from }];
  },

  EndStanding: (state, data) => {
    const { to } = standingOf(state, data.standingId);
    refuseUnless(to === null || data.on < to, 'already-ended', `The standing ends on ${to} already.`);
    return [{ type: 'StandingEnded', data, occurredOn: data.on }];
  },
};

const evolve: Decider<PersonStream>['evolve'] = {
  PersonRegistered: { first: () => ({ standings: [] }) },
  StandingGranted: (state, { standingId, role, scope, from, to }) => ({
    standings: [...state.standings, { standingId, role, scope, from, to }],
  }),
  StandingEnded: (state, { standingId, on }) => ({
    standings: state.standings.map((standing) =>
      standing.standingId === standingId ? { ...standing, to: on } : standing,
    ),
  }),
};

/** Somebody known by name, and what they are today. */
export const person: Decider<PersonStream> = {
  category: 'person',
  decide,
  evolve,
  personal: { RegisterPerson: { name: 'person', email: 'person' }, EndStanding: { reason: 'person' } },
};
