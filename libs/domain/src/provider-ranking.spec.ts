import fc from 'fast-check';
import { MATCH_PARTS, type MatchPart } from '#domain/board-matching-rules.events';
import { PUBLISHED_MATCHING_RULES } from '#domain/matching-rules';
import { explainScore, rankProviders } from '#domain/provider-ranking';
import type { Candidate, ProviderSchool, RankedWork } from '#domain/provider-ranking.types';
import { EXCLUSIONS } from '#domain/request-matching.events';

const { rules } = PUBLISHED_MATCHING_RULES;

const WORK: RankedWork = {
  needAreas: ['mathematics', 'assessment'],
  from: '2011-09-01',
  to: '2011-12-09',
  halfDays: 12,
  school: { urn: '110001', phase: 'Primary', typeGroup: 'Maintained', trustCode: '55', federationCode: '7' },
  governors: ['governor'],
  interested: ['interested'],
};

const HOME: ProviderSchool = {
  urn: '110002',
  phase: 'Primary',
  typeGroup: 'Maintained',
  trustCode: null,
  federationCode: null,
  standing: 'high-performing',
};

const BEST: Candidate = {
  candidateKey: 'leader a',
  kind: 'leader',
  personIds: ['a'],
  phases: ['primary'],
  needAreas: ['mathematics', 'assessment'],
  expertise: [],
  designation: { from: '2011-01-01', to: null },
  schools: [HOME],
  distanceMetres: 4_000,
  freeHalfDays: 12,
  outcomes: { met: 3, partlyMet: 0, unmet: 0 },
  load: 0,
  hadDispute: false,
};

const valueOf = (change: Partial<Candidate>, part: MatchPart) =>
  explainScore({ ...BEST, ...change }, WORK, rules).find((each) => each.part === part);

const anyCandidate = fc
  .record({
    id: fc.nat(200),
    person: fc.constantFrom('a', 'b', 'governor', 'interested'),
    phases: fc.subarray(['Primary', 'Secondary']),
    needAreas: fc.subarray(['mathematics', 'assessment', 'governance']),
    to: fc.constantFrom('2011-08-31', '2011-10-01', '2012-08-31', null),
    urn: fc.constantFrom('110001', '110002', '110003'),
    trustCode: fc.constantFrom('55', '56', null),
    federationCode: fc.constantFrom('7', null),
    standing: fc.constantFrom('high-performing', 'below-good', 'neither', 'not-graded'),
    distanceMetres: fc.option(fc.nat(200_000)),
    freeHalfDays: fc.nat(30),
    met: fc.nat(5),
    unmet: fc.nat(5),
    load: fc.nat(8),
    hadDispute: fc.boolean(),
  })
  .map(({ id, person, to, urn, trustCode, federationCode, standing, met, unmet, ...facts }): Candidate => ({
    ...facts,
    expertise: [],
    candidateKey: `leader ${id}`,
    kind: 'leader',
    personIds: [person],
    designation: { from: '2011-01-01', to },
    schools: [{ ...HOME, urn, trustCode, federationCode, standing }],
    outcomes: { met, partlyMet: 0, unmet },
  }));

const candidates = fc.uniqueArray(anyCandidate, { selector: ({ candidateKey }) => candidateKey, maxLength: 30 });
const SEED = { seed: 19_05, numRuns: 200 };

describe('The ranking of providers', () => {
  it('gives the whole score to a provider that fits in everything', () => {
    expect(rankProviders([BEST], WORK, rules)).toEqual([{ candidate: BEST, rank: 1, score: 100, exclusions: [] }]);
  });

  it('shows each part with its value, its weight and why', () => {
    const parts = explainScore(BEST, WORK, rules);
    expect(parts.map(({ part }) => part)).toEqual(MATCH_PARTS);
    expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(parts[1]).toEqual({
      part: 'distance',
      value: 100,
      weight: 15,
      explanation: '4.0 km in a straight line, in the ring up to 5.0 km.',
    });
  });

  it.each([
    [{ phases: ['Secondary'] }, 'phase-and-type', 0],
    [{ schools: [{ ...HOME, typeGroup: 'Academies' }] }, 'phase-and-type', 70],
    [{ distanceMetres: 5_001 }, 'distance', 75],
    [{ distanceMetres: 80_000 }, 'distance', 25],
    [{ distanceMetres: 80_001 }, 'distance', 0],
    [{ distanceMetres: null }, 'distance', 50],
    [{ needAreas: ['assessment'] }, 'need-area', 50],
    [{ designation: { from: '2011-01-01', to: '2011-10-20' } }, 'designation', 50],
    [{ freeHalfDays: 3 }, 'free-days', 25],
    [{ freeHalfDays: 40 }, 'free-days', 100],
    [{ schools: [{ ...HOME, standing: 'below-good' }] }, 'home-standing', 0],
    [{ schools: [] }, 'home-standing', 50],
    [{ outcomes: { met: 1, partlyMet: 1, unmet: 1 } }, 'past-outcomes', 50],
    [{ outcomes: { met: 0, partlyMet: 0, unmet: 0 } }, 'past-outcomes', 50],
    [{ outcomes: { met: 0, partlyMet: 0, unmet: 2 } }, 'past-outcomes', 0],
    [{ load: 1 }, 'load', 75],
    [{ load: 9 }, 'load', 0],
  ] as const satisfies readonly (readonly [Partial<Candidate>, MatchPart, number])[])(
    'values %j as to %s with %d',
    (change, part, value) => {
      expect(valueOf(change, part)).toMatchObject({ value });
    },
  );

  it('names expertise that was assessed in the explanation, and leaves the value as it is', () => {
    const explain = (expertise: readonly string[]) => valueOf({ expertise }, 'need-area');
    expect(explain(['mathematics', 'Primary'])).toMatchObject({
      value: 100,
      explanation: 'Can help in 2 of 2 need areas. Assessed as good at mathematics.',
    });
    expect(explain(['science'])).toMatchObject({ value: 100, explanation: 'Can help in 2 of 2 need areas.' });
  });

  it.each([
    [{ schools: [{ ...HOME, urn: '110001' }] }, 'own-school'],
    [{ schools: [{ ...HOME, trustCode: '55' }] }, 'same-trust'],
    [{ schools: [{ ...HOME, federationCode: '7' }] }, 'same-federation'],
    [{ personIds: ['governor'] }, 'governor'],
    [{ personIds: ['interested'] }, 'declared-interest'],
    [{ hadDispute: true }, 'prior-dispute'],
    [{ designation: { from: '2011-01-01', to: '2011-08-31' } }, 'not-designated'],
    [{ freeHalfDays: 0 }, 'no-days'],
  ] as const satisfies readonly (readonly [Partial<Candidate>, string])[])(
    'names why a provider with %j is excluded: %s',
    (change, exclusion) => {
      const excluded = { ...BEST, ...change };
      const found = rankProviders([excluded, { ...BEST, candidateKey: 'leader z', load: 9 }], WORK, rules);
      expect(found.map(({ rank, exclusions }) => [rank, exclusions])).toEqual([
        [1, []],
        [null, [exclusion]],
      ]);
    },
  );

  it('takes two schools without a trust for schools of two trusts', () => {
    const alone = { ...WORK, school: { ...WORK.school, trustCode: null, federationCode: null } };
    expect(rankProviders([BEST], alone, rules)[0]?.exclusions).toEqual([]);
  });

  it('is the same in whatever order the providers are found, and has no gap', () => {
    fc.assert(
      fc.property(candidates, fc.nat(), (found, turn) => {
        const turned = [...found.slice(turn % (found.length + 1)), ...found.slice(0, turn % (found.length + 1))];
        const ranked = rankProviders(found, WORK, rules);
        expect(rankProviders(turned, WORK, rules)).toEqual(ranked);
        const fit = ranked.filter(({ rank }) => rank !== null);
        expect(fit.map(({ rank }) => rank)).toEqual(fit.map((_, place) => place + 1));
        expect(ranked.slice(0, fit.length)).toEqual(fit);
        for (const { rank, exclusions } of ranked) expect(rank === null).toBe(exclusions.length > 0);
      }),
      SEED,
    );
  });

  it('has scores from 0 to 100 that are the weighted mean of their parts', () => {
    fc.assert(
      fc.property(candidates, (found) => {
        for (const { candidate, score } of rankProviders(found, WORK, rules)) {
          const parts = explainScore(candidate, WORK, rules);
          const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
          const mean = parts.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights;
          expect(Math.abs(score - mean)).toBeLessThanOrEqual(0.005);
          for (const { value } of parts) expect(value >= 0 && value <= 100 && Number.isInteger(value)).toBe(true);
        }
      }),
      SEED,
    );
  });

  it('never ranks a provider lower because it has more days, is nearer or covers more needs', () => {
    fc.assert(
      fc.property(candidates, fc.nat(), (found, place) => {
        const chosen = found[place % Math.max(1, found.length)];
        if (chosen === undefined) return;
        const better = {
          ...chosen,
          freeHalfDays: chosen.freeHalfDays + 5,
          distanceMetres: chosen.distanceMetres === null ? null : Math.floor(chosen.distanceMetres / 2),
          needAreas: [...WORK.needAreas],
        };
        const placeOf = (all: readonly Candidate[]) =>
          rankProviders(all, WORK, rules).findIndex(({ candidate }) => candidate.candidateKey === chosen.candidateKey);
        const others = found.filter((each) => each !== chosen);
        expect(placeOf([...others, better])).toBeLessThanOrEqual(placeOf(found));
      }),
      SEED,
    );
  });

  it('names every reason for an exclusion once', () => {
    expect(new Set(EXCLUSIONS).size).toBe(EXCLUSIONS.length);
  });
});
