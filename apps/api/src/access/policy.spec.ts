import { isBoardRole } from '#api/access/role-kinds';
import { TestService } from '#api/testing/test-service';
import { ENTRY_FILES, OFFICIAL_REGISTERS } from '#domain/register.events';
import { ROLES, type Role } from '#domain/vocabulary';
import { listRoutes, type ApiDescription, type Route } from '#test/support/api-description';

/**
 * What the access policy must say, written by hand. docs/reference/access.md is generated and so follows every change of a grant; these sentences do
 * not. Change one only when the policy itself has been changed on purpose.
 */
/** The roles that read the records of other persons. */
const READS_PERSONS: Readonly<Record<string, readonly string[]>> = {
  administrator: ['everywhere', 'self'],
  auditor: ['everywhere', 'self'],
  clerk: ['self', 'board-area', 'registrar'],
};

describe('The access policy', () => {
  let routes: Route[];

  beforeAll(async () => {
    const service = await TestService.startOn('2012-03-01');
    routes = listRoutes(JSON.parse(JSON.stringify(service.document())) as ApiDescription);
    await service.close();
  });

  const name = ({ method, path }: Route): string => `${method} ${path}`;
  const getRelations = (role: Role, { policy }: Route): readonly string[] => policy?.[role] ?? [];
  const grantedRoutes = (role: Role): Route[] => routes.filter((route) => getRelations(role, route).length > 0);
  /** Without the commands with which all people correct their own name and email, and keep their own watch list. */
  const grantedCommands = (role: Role): Route[] =>
    grantedRoutes(role).filter(
      ({ method, path }) =>
        method === 'POST' && !path.startsWith('/v1/persons/{person}/details') && !path.startsWith('/v1/me/'),
    );
  /** Bids are open to every provider, and are checked by the id of the provider that they name, or by who made the bid. */
  const OF_BIDS = [
    'POST /v1/requests/{request}/bids',
    'POST /v1/requests/{request}/bids/{bid}/correction',
    'POST /v1/requests/{request}/bids/{bid}/withdrawal',
  ];
  const commandsButBids = (role: Role): Route[] =>
    grantedCommands(role).filter((route) => !OF_BIDS.includes(name(route)));
  const grantedRoles = (route: string): string[] => {
    const found = routes.find((each) => name(each) === route);
    if (found === undefined) throw new Error(`There is no route ${route}.`);
    return Object.keys(found.policy ?? {});
  };
  const usedRelations = (some: readonly Route[], role: Role): string[] =>
    [...new Set(some.flatMap((route) => getRelations(role, route)))].sort();

  it('an auditor never writes: they can only start a verification of the log', () => {
    expect(grantedCommands('auditor').map(name)).toEqual(['POST /v1/operations/verification']);
  });

  it('an auditor can read everything that a board reads', () => {
    const readByBoard = grantedRoutes('board-member').filter(({ method }) => method === 'GET');
    for (const route of readByBoard)
      expect([name(route), getRelations('auditor', route)]).not.toEqual([name(route), []]);
  });

  it('only administrators and clerks assign and end roles, and only an administrator confirms one', () => {
    const path = 'POST /v1/persons/{person}/role-assignments';
    for (const route of [path, `${path}/{assignment}/end`, `${path}/{assignment}/stop`])
      expect([route, grantedRoles(route)]).toEqual([route, ['administrator', 'clerk']]);
    expect(grantedRoles(`${path}/{assignment}/confirmation`)).toEqual(['administrator']);
  });

  it('people correct their own details, and clerks those of the people they work with', () => {
    for (const route of routes.filter(({ path }) => path.startsWith('/v1/persons/{person}/details')))
      for (const role of ROLES) {
        const more: Partial<Record<Role, string[]>> = {
          administrator: ['everywhere'],
          clerk: ['board-area', 'registrar'],
        };
        const expected = ['self', ...(more[role] ?? [])].sort();
        expect([name(route), role, [...getRelations(role, route)].sort()]).toEqual([name(route), role, expected]);
      }
  });

  it('only an administrator sees how the installation runs, imports official registers, and retries, skips or rebuilds', () => {
    const operations = routes.filter(({ path }) => /^\/(metrics|v1\/(operations|imports))/.test(path));
    expect(operations.length).toBeGreaterThan(6);
    const others = /^GET \/v1\/imports|\/imports\/(alliances|leaders)|\/(verification|erasures\/\{erasure\})$/;
    for (const route of operations.filter((each) => !others.test(name(each))))
      expect([name(route), grantedRoles(name(route))]).toEqual([name(route), ['administrator']]);
  });

  it('administrators and auditors see which register files were imported, and clerks enter alliances and leaders from files', () => {
    for (const file of ENTRY_FILES) {
      expect(grantedRoles(`POST /v1/imports/${file}`)).toEqual(['administrator', 'clerk']);
      for (const path of [`GET /v1/imports/${file}`, `GET /v1/imports/${file}/{import}`])
        expect([path, grantedRoles(path)]).toEqual([path, ['administrator', 'auditor', 'clerk']]);
    }
    for (const register of OFFICIAL_REGISTERS)
      for (const path of [`GET /v1/imports/${register}`, `GET /v1/imports/${register}/{import}`])
        expect([path, grantedRoles(path)]).toEqual([path, ['administrator', 'auditor']]);
  });

  it('an administrator reads and changes no case of a school', () => {
    const cases =
      /\/\{(request|decision|contract|escalation|meeting)\}|\/(requests|contracts|deployments|meetings|agenda|due)$/;
    expect(
      grantedRoutes('administrator')
        .filter(({ path }) => cases.test(path) && path.includes('{'))
        .map(name),
    ).toEqual([]);
  });

  it('a person reads no other person’s record, except as an administrator, or as a clerk who works with them', () => {
    const record = routes.find((route) => name(route) === 'GET /v1/persons/{person}');
    for (const [role, relations] of Object.entries(record?.policy ?? {}))
      expect([role, relations]).toEqual([role, READS_PERSONS[role] ?? ['self']]);
  });

  it('chairs and board members act only for their own board', () => {
    expect(usedRelations(grantedCommands('chair'), 'chair')).toEqual(['board']);
    expect(usedRelations(grantedCommands('board-member'), 'board-member')).toEqual(['board']);
  });

  it('a clerk and a finance officer propose payments, and they and the chair pay, void and recover them', () => {
    const proposals = 'POST /v1/funds/{fund}/instalments';
    expect(grantedRoles(proposals)).toEqual(['clerk', 'finance-officer']);
    for (const route of [
      `${proposals}/{instalment}/payment`,
      `${proposals}/{instalment}/void`,
      'POST /v1/funds/{fund}/recoveries',
    ])
      expect([route, grantedRoles(route)]).toEqual([route, ['clerk', 'finance-officer', 'chair']]);
  });

  it('a finance officer acts only in funds, reads the income of an alliance, and reads no case', () => {
    const paths = grantedRoutes('finance-officer').map(({ path }) => path);
    for (const path of paths.filter(
      (each) => /\{(?!person|board|body|priority|area)/.test(each) && !each.startsWith('/v1/me/'),
    ))
      expect(path).toMatch(/^\/v1\/(?:funds\/|alliances\/\{alliance\}\/income$)/);
  });

  it('only a clerk minutes decisions, and starts and closes contracts', () => {
    for (const route of [
      'POST /v1/meetings/{meeting}/decisions',
      'POST /v1/contracts/{contract}/start',
      'POST /v1/contracts/{contract}/closing',
    ])
      expect([route, grantedRoles(route)]).toEqual([route, ['clerk']]);
  });

  it('only a chair or vice-chair rescinds a decision', () => {
    expect(grantedRoles('POST /v1/decisions/{decision}/rescission')).toEqual(['chair', 'vice-chair']);
  });

  it('a vice-chair may do and read what the chair may, except grant money', () => {
    for (const route of routes.filter(({ path, method }) => method === 'GET' || !/fund/.test(path)))
      expect([name(route), getRelations('vice-chair', route)]).toEqual([name(route), getRelations('chair', route)]);
  });

  it('a chair of governors may do and read what the head of the school may', () => {
    for (const route of routes)
      expect([name(route), getRelations('chair-of-governors', route)]).toEqual([
        name(route),
        getRelations('school-head', route),
      ]);
  });

  it('each party signs a contract itself, and no board role signs for a party', () => {
    const signatures = routes.filter(({ path }) => path.includes('/signatures/'));
    expect(signatures.map((route) => [route.path.split('/').at(-1), route.policy])).toEqual([
      ['school', { 'school-head': ['school'], 'chair-of-governors': ['school'] }],
      [
        'provider',
        {
          'system-leader': ['provider-leader'],
          'alliance-director': ['provider-alliance'],
          'school-head': ['provider-school'],
          'chair-of-governors': ['provider-school'],
          'responsible-body': ['provider-body'],
          'la-officer': ['provider-area'],
        },
      ],
      [
        'home-head',
        {
          'school-head': ['home-school'],
          'chair-of-governors': ['home-school'],
          'la-officer': ['employer-area'],
          'alliance-director': ['employer-alliance'],
          'system-leader': ['employer-leader'],
        },
      ],
    ]);
  });

  it('a head acts only for their own school, which is supported, gives support or employs a leader', () => {
    expect(usedRelations(commandsButBids('school-head'), 'school-head')).toEqual([
      'home-school',
      'provider-school',
      'school',
    ]);
  });

  it('a local authority officer acts only in their own area, and a responsible body only for its own schools, for what it asked, or as the provider', () => {
    expect(usedRelations(commandsButBids('la-officer'), 'la-officer')).toEqual([
      'area',
      'employer-area',
      'provider-area',
    ]);
    expect(usedRelations(commandsButBids('responsible-body'), 'responsible-body')).toEqual([
      'asking-body',
      'member-school',
      'provider-body',
      'school',
    ]);
  });

  it('whoever can answer a concern reads it, and an alliance does both only as the provider', () => {
    const readers = grantedRoles('GET /v1/escalations/{escalation}');
    const answering = grantedRoles('POST /v1/escalations/{escalation}/answers');
    expect(readers).toEqual(expect.arrayContaining(answering));
    expect(answering).toEqual(expect.arrayContaining(['school-head', 'responsible-body', 'system-leader']));
    for (const granted of ['GET /v1/escalations/{escalation}', 'POST /v1/escalations/{escalation}/answers'])
      expect(
        usedRelations(
          routes.filter((route) => name(route) === granted),
          'alliance-director',
        ),
      ).toEqual(['provider-alliance']);
  });

  it.each(['history', 'state'])('whoever reads a contract reads its %s', (name) => {
    expect(grantedRoles(`GET /v1/contracts/{contract}/${name}`)).toEqual(grantedRoles('GET /v1/contracts/{contract}'));
  });

  it('only health and the description of problems are public', () => {
    const open = routes.filter(({ policy }) => policy === undefined);
    expect(open.map(name)).toEqual(['GET /health/live', 'GET /health/ready', 'GET /v1/problems/{code}']);
  });

  it('no board role acts everywhere: auditors are the only board role with a relation to all boards', () => {
    const everywhere = routes.flatMap((route) =>
      Object.entries(route.policy ?? {}).flatMap(([role, relations]) =>
        isBoardRole(role) && relations.includes('everywhere') ? [role] : [],
      ),
    );
    expect([...new Set(everywhere)]).toEqual(['auditor']);
  });
});
