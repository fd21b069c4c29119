import type { MatchingRules, MatchTerm } from '#domain/board-matching-rules.events';
import type { IsoDay } from '#kernel/time';

/** Rules that apply from a day on: those that are published for every board, or those that a board has set. */
export interface DatedMatchingRules {
  readonly from: IsoDay;
  readonly setBy: 'published' | 'board';
  readonly rules: MatchingRules;
}

/** What a board has set, in the order of recording. Null: the published rules apply again. */
export type BoardMatchingRules = readonly { readonly from: IsoDay; readonly rules: MatchingRules | null }[];

const term = (code: string, meaning: string): MatchTerm => ({ code, meaning });

/** What boards that set their rules before 2027 did not say. */
export const ADDED_MATCHING_RULES = {
  overlapAnswerNeeded: true,
  overlapAnswers: [
    term('other-focus', 'The support has another focus'),
    term('follows-on', 'The support begins when the other ends'),
    term('both-needed', 'Both are needed at the same time'),
    term('replaces-other', 'The support replaces the other'),
    term('same-need', 'It is the same need, and the board decides which support goes on'),
  ],
  handOverRefusals: [
    term('outside-area', 'The school is outside the area'),
    term('no-provider', 'No fitting provider is available'),
    term('no-funds', 'There is no money for it'),
    term('not-eligible', 'The school is not eligible there'),
  ],
  littleUsedPercent: 25,
} satisfies Partial<MatchingRules>;

/** The rules for boards that set none. They are configuration, not law. */
export const PUBLISHED_MATCHING_RULES: DatedMatchingRules = {
  from: '2011-09-01',
  setBy: 'published',
  rules: {
    weights: {
      'phase-and-type': 20,
      distance: 15,
      'need-area': 25,
      designation: 5,
      'free-days': 15,
      'home-standing': 5,
      'past-outcomes': 10,
      load: 5,
    },
    ringMetres: [5_000, 15_000, 40_000, 80_000],
    usualHalfDays: 12,
    usualDays: 120,
    rankingNeeded: false,
    disputeCauses: ['not-progressing', 'school-withdrew', 'provider-withdrew'],
    departureReasons: [
      term('better-known-to-school', 'The school knows the provider and works well with it'),
      term('expertise-not-in-register', 'The provider has expertise that the register does not show'),
      term('first-not-willing', 'The first of the ranking is not willing'),
      term('spread-of-work', 'The work is spread over more providers'),
      term('better-bid', 'The bid of the provider fits the need better'),
    ],
    offerDays: 14,
    offerDeclineReasons: [
      term('no-days-left', 'The provider has no days left'),
      term('home-school-needs-leader', 'The home school needs its leader'),
      term('outside-expertise', 'The need is outside the expertise of the provider'),
      term('too-far', 'The school is too far away'),
      term('conflict-of-interest', 'The provider has an interest'),
    ],
    supportReasons: [
      term('results', 'Results are below expectations'),
      term('inspection', 'An inspection found weaknesses'),
      term('leadership-change', 'The leadership has changed or is about to'),
      term('new-demands', 'The school faces new demands'),
      term('early-signs', 'There are early signs of a difficulty'),
    ],
    supportSources: [
      term('published-data', 'Published data'),
      term('inspection-report', 'A report of the inspectorate'),
      term('own-review', "The school's own review"),
      term('council-visit', 'A visit of the council'),
      term('soft-intelligence', 'Soft intelligence about the school'),
    ],
    helpDeclinedReasons: [
      term('fear-of-takeover', 'The school fears being taken over'),
      term('cost', 'The support costs too much'),
      term('time', 'The school has no time for it now'),
      term('other-help', 'The school has other help'),
    ],
    dueDiligence: [
      term('designation-checked', 'The designation is valid and was seen'),
      term('home-school-standing', 'The home school can spare its leader, and its own standing is good'),
      term('references', 'A school that was supported before was asked'),
      term('safeguarding-checks', 'The checks for work in schools are in place'),
      term('interests', 'Interests were asked for and answered'),
    ],
    ...ADDED_MATCHING_RULES,
  },
};

/** The rules that apply for a board on a day: its own, or else the published rules. */
export const findMatchingRules = (set: BoardMatchingRules, day: IsoDay): DatedMatchingRules => {
  const last = set
    .filter(({ from }) => from <= day)
    .reduce<BoardMatchingRules[number] | null>(
      (latest, each) => (latest !== null && latest.from > each.from ? latest : each),
      null,
    );
  const rules = last?.rules ?? null;
  return last === null || rules === null ? PUBLISHED_MATCHING_RULES : { from: last.from, setBy: 'board', rules };
};
