import type { AllianceEvents } from '#domain/alliance.events';
import type { BoardEvents } from '#domain/board.events';
import { DEFAULT_TERMS } from '#domain/default-terms';
import type { LeaderEvents } from '#domain/leader.events';
import type { SchoolEvents } from '#domain/school.events';
import { buildRegisterEntry } from '#domain/testing/register-entry.builder';
import type { IsoDay } from '#kernel/time';
import { personalToken } from '#kernel/testing/decider-spec';
import { eventFactory, type SpecEvent } from '#kernel/testing/spec-events';
import type { ReadModels } from '#processing/read-models';
import { givenView } from '#processing/testing/projection-spec';
import { wholeListRequest } from '#processing/testing/read-whole-list';
import { directory } from '#read-models/directory';
import {
  listAlliances,
  listBoards,
  listLeaders,
  type AlliancesPage,
  type LeadersPage,
} from '#read-models/directory-lists';

const alliance = eventFactory<AllianceEvents>('alliance');
const board = eventFactory<BoardEvents>('board');
const leader = eventFactory<LeaderEvents>('leader');
const school = eventFactory<SchoolEvents>('school');

const designate = (id: string, differences: Partial<LeaderEvents['LeaderDesignated']> = {}): SpecEvent =>
  leader(id, 'LeaderDesignated', {
    personId: id,
    providerType: 'nle',
    designatingBody: 'National College',
    from: '2011-09-01',
    to: null,
    homeSchoolUrn: '110500',
    employer: null,
    allianceId: null,
    phases: ['Primary'],
    needAreas: ['mathematics'],
    ...differences,
  });

const release = (id: string, offerId: string, halfDays: number): SpecEvent =>
  leader(id, 'DaysReleasedByHome', { offerId, halfDays, releasedBy: 'head' });

describe('The list of leaders', () => {
  const kit = givenView(directory).after(
    designate('one'),
    designate('two', { providerType: 'lle', phases: ['Secondary', 'Middle deemed secondary'], needAreas: ['reading'] }),
    designate('three', { needAreas: ['mathematics-key-stage-1'], to: '2011-12-31' }),
    release('one', 'o1', 6),
    release('one', 'o1', 8),
    release('one', 'o2', 2),
    leader('one', 'DaysReserved', {
      contractId: 'c1',
      from: '2011-10-01',
      to: '2012-07-01',
      halfDays: 7,
      allocations: [],
    }),
    leader('one', 'DaysDelivered', { contractId: 'c1', halfDays: 3, visitId: 'v1', on: null }),
    leader('one', 'DaysReturned', { contractId: 'c1', halfDays: 4 }),
    leader('two', 'DesignationWithdrawn', { on: '2011-11-01', reason: personalToken('Moves away') }),
  );
  const find =
    (where: LeadersPage['where']) =>
    async (readModels: ReadModels): Promise<string[]> =>
      (await listLeaders(readModels, '2012-01-10', { ...wholeListRequest('from'), where })).map(
        ({ leaderId }) => leaderId,
      );

  it('can be searched by type, phase and need area, each as a whole word', async () => {
    await kit.returns(find({ type: 'nle' }), ['one', 'three']);
    await kit.returns(find({ phase: 'secondary' }), ['two']);
    await kit.returns(find({ needArea: 'mathematics' }), ['one']);
    await kit.returns(find({ needArea: '%' }), []);
  });

  it('can be searched by whether any half-day was delivered, which a correction can take back', async () => {
    await kit.returns(find({ used: 'ever' }), ['one']);
    await kit.returns(find({ used: 'never' }), ['three', 'two']);
    const [contractId, visitId] = ['c1', 'v1'];
    await givenView(directory)
      .after(
        designate('one'),
        leader('one', 'DaysDelivered', { contractId, halfDays: 3, visitId, on: null }),
        leader('one', 'DeliveryCorrected', { contractId, visitId, on: null, halfDays: { old: 3, new: 0 } }),
      )
      .returns(find({ used: 'never' }), ['one']);
  });

  it('can be searched by the designation on a day, also an earlier one', async () => {
    const renewed = leader('two', 'DesignationRenewed', {
      personId: 'two',
      providerType: 'sle',
      designatingBody: 'Tamar',
      from: '2012-01-01',
      to: null,
      homeSchoolUrn: '110500',
      employer: null,
      allianceId: 'a1',
      phases: ['Primary'],
      needAreas: ['mathematics'],
    });
    const both = givenView(directory).after(
      designate('one'),
      designate('two', { providerType: 'lle' }),
      leader('two', 'DesignationWithdrawn', { on: '2011-11-01', reason: personalToken('Moves away') }),
      renewed,
    );
    await both.returns(find({ designatedOn: '2011-10-01' }), ['one', 'two']);
    await both.returns(find({ designatedOn: '2011-10-01', type: 'lle' }), ['two']);
    await both.returns(find({ designatedOn: '2011-12-01' }), ['one']);
    await both.returns(find({ designatedOn: '2012-06-01', type: 'sle' }), ['two']);
    await both.returns(find({ type: 'lle' }), []);
    await both.returns(find({ type: 'nle', needArea: 'mathematics', designatedOn: '2012-06-01' }), ['one']);
  });

  it('can be searched by area and district: of the home school, the council or the lead schools of the employer', async () => {
    const inPlace = (urn: string, laCode: string, districtCode: string): SpecEvent =>
      school(urn, 'SchoolRegistered', {
        urn,
        entry: buildRegisterEntry({ laCode, districtCode }),
        governance: null,
        source: { file: 'establishments.csv', extractedOn: null },
      });
    const employedBy = (kind: 'council' | 'alliance', areaCode: string | null) => ({
      homeSchoolUrn: null,
      employer: { kind, name: null, areaCode },
    });
    const everywhere = givenView(directory).after(
      inPlace('110500', '926', 'E07000148'),
      inPlace('110600', '879', 'E06000026'),
      designate('home'),
      designate('other', { homeSchoolUrn: '110600' }),
      designate('council', employedBy('council', '926')),
      designate('employed', { ...employedBy('alliance', null), allianceId: 'a1' }),
      alliance('a1', 'AllianceEstablished', {
        name: 'Broads',
        form: 'single',
        leadSchools: ['110500'],
        from: '2011-09-01',
      }),
    );
    await everywhere.returns(find({ area: '926' }), ['council', 'employed', 'home']);
    await everywhere.returns(find({ district: 'E07000148' }), ['employed', 'home']);
    await everywhere.returns(find({ district: 'E06000026', area: '926' }), []);
    await everywhere.returns(find({ area: '999' }), []);
    const findAlliances =
      (where: AlliancesPage['where']) =>
      async (readModels: ReadModels): Promise<string[]> =>
        (await listAlliances(readModels, '2012-01-10', { ...wholeListRequest('name'), where })).map(({ name }) => name);
    await everywhere.returns(findAlliances({ area: '926' }), ['Broads']);
    await everywhere.returns(findAlliances({ district: 'E06000026' }), []);
    await everywhere.returns(findAlliances({ leadSchoolUrn: '110500', form: 'single' }), ['Broads']);
    await everywhere.returns(findAlliances({ on: '2011-08-31' }), []);
    await everywhere.returns(findAlliances({ on: '2011-09-01' }), ['Broads']);
  });

  it('can be searched by free half-days: those released, not reserved and not delivered', async () => {
    await kit.returns(find({ free: '7' }), ['one']);
    await kit.returns(find({ free: '8' }), []);
    await kit.returns(
      async (readModels) => (await listLeaders(readModels, '2012-01-10', wholeListRequest('from')))[0]?.freeHalfDays,
      7,
    );
  });

  it('shows the corrected values of a designation', async () => {
    const corrected = leader('one', 'DesignationCorrected', {
      providerType: { old: 'nle', new: 'lle' },
      designatingBody: { old: 'National College', new: 'Council' },
      from: { old: '2011-09-01', new: '2011-10-01' },
      to: { old: null, new: '2011-12-31' },
      phases: { old: ['Primary'], new: ['Secondary'] },
      needAreas: { old: ['mathematics'], new: ['reading'] },
      reason: personalToken('The wrong line of the file'),
    });
    const right = { providerType: 'lle', designatingBody: 'Council', from: '2011-10-01', to: '2011-12-31' } as const;
    await givenView(directory)
      .after(designate('one'), corrected)
      .returns(
        async (readModels) =>
          (
            await listLeaders(readModels, '2012-01-10', { ...wholeListRequest('from'), where: { phase: 'secondary' } })
          ).map(({ providerType, designatingBody, from, to, needAreas, designated }) => ({
            ...{ providerType, designatingBody, from, to },
            needAreas,
            designated,
          })),
        [{ ...right, needAreas: ['reading'], designated: false }],
      );
  });

  it('says who is designated on the day', async () => {
    await kit.returns(
      async (readModels) =>
        (await listLeaders(readModels, '2012-01-10', wholeListRequest('from'))).map(({ leaderId, designated }) => [
          leaderId,
          designated,
        ]),
      [
        ['one', true],
        ['three', false],
        ['two', false],
      ],
    );
  });
});

describe('The list of boards', () => {
  const kit = givenView(directory).after(
    board('one', 'BoardEstablished', { name: 'Dorset', areas: ['835'], from: '2011-09-01', terms: DEFAULT_TERMS }),
    board('one', 'AreasReorganised', {
      from: '2019-04-01',
      areas: ['838', '839'],
      changes: [{ old: '835', new: ['838', '839'] }],
      reason: personalToken('The county was divided'),
    }),
  );
  const areasOn =
    (today: IsoDay) =>
    async (readModels: ReadModels): Promise<unknown[]> =>
      (await listBoards(readModels, today, wholeListRequest('name'))).map(({ areas }) => areas);

  it('marks the areas of which the register has had no school', async () => {
    const entry = buildRegisterEntry({ laCode: '838' });
    await givenView(directory)
      .after(
        board('one', 'BoardEstablished', {
          name: 'Dorset',
          areas: ['838', '839'],
          from: '2011-09-01',
          terms: DEFAULT_TERMS,
        }),
        school('110001', 'SchoolRegistered', {
          urn: '110001',
          entry,
          governance: null,
          source: { file: 'establishments.csv', extractedOn: null },
        }),
      )
      .returns(
        async (readModels) =>
          (await listBoards(readModels, '2012-01-10', wholeListRequest('name'))).map((row) => row.areasNotInRegister),
        [['839']],
      );
  });

  it('names the areas of a board on the day of the query', async () => {
    await kit.returns(areasOn('2019-03-31'), [['835']]);
    await kit.returns(areasOn('2019-04-01'), [['838', '839']]);
  });
});

describe('The list of alliances', () => {
  const kit = givenView(directory).after(
    alliance('one', 'AllianceEstablished', {
      name: 'Tamar',
      form: 'single',
      leadSchools: ['113521'],
      from: '2011-09-01',
    }),
    alliance('one', 'LeadSchoolsChanged', {
      from: '2012-09-01',
      joined: ['113599'],
      left: [],
      form: { old: 'single', new: 'job-share' },
      reason: personalToken('A second school joined'),
    }),
    alliance('one', 'LeadSchoolsCorrected', {
      old: { from: '2011-09-01', form: 'single', leadSchools: ['113521'] },
      new: { from: '2011-10-01', form: 'single', leadSchools: ['113520'] },
      isFirst: true,
      isLatest: false,
      reason: personalToken('Mistyped'),
    }),
    alliance('one', 'LeadSchoolsCorrected', {
      old: { from: '2012-09-01', form: 'job-share', leadSchools: ['113521', '113599'] },
      new: { from: '2012-09-01', form: 'job-share', leadSchools: ['113520', '113599'] },
      isFirst: false,
      isLatest: true,
      reason: personalToken('Mistyped'),
    }),
    alliance('one', 'AllianceEnded', { on: '2021-08-31', reason: personalToken('Teaching schools ended') }),
  );

  it('names the form and the lead schools since the last change, and the last day', async () => {
    await kit.returns(
      async (readModels) => listAlliances(readModels, '2022-01-01', wholeListRequest('name')),
      [
        {
          allianceId: 'one',
          name: 'Tamar',
          form: 'job-share',
          leadSchools: ['113520', '113599'],
          from: '2011-10-01',
          to: '2021-08-31',
        },
      ],
    );
  });
});
