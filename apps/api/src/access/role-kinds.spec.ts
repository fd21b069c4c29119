import { isBoardRole, isPartyRole } from '#api/access/role-kinds';
import { ROLES } from '#domain/vocabulary';

describe('The kinds of roles', () => {
  it('divide all roles into board, party and system', () => {
    expect(ROLES.filter(isBoardRole)).toEqual([
      'auditor',
      'clerk',
      'board-member',
      'chair',
      'vice-chair',
      'finance-officer',
    ]);
    expect(ROLES.filter(isPartyRole)).toEqual([
      'system-leader',
      'school-head',
      'chair-of-governors',
      'alliance-director',
      'la-officer',
      'responsible-body',
    ]);
    expect(ROLES.filter((role) => !isBoardRole(role) && !isPartyRole(role))).toEqual(['administrator']);
  });

  it('do not include unknown roles', () => {
    for (const name of ['', 'nobody', 'toString', 'constructor'])
      expect([name, isBoardRole(name), isPartyRole(name)]).toEqual([name, false, false]);
  });
});
