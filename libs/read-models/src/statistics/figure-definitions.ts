/** The figures of alliances, support and delivery schools. */
const SUPPORT_FIGURES = {
  alliances: 'Alliances on the day.',
  'lead-schools': 'Schools that lead an alliance on the day, each once.',
  'schools-per-alliance-smallest':
    'Schools of the alliance with the fewest, on the day: its lead schools and the members that are schools, each once.',
  'schools-per-alliance-largest': 'Schools of the alliance with the most, on the day.',
  'alliances-by-size': 'Share of the alliances on the day that have so many schools.',
  'alliances-with-40-or-fewer': 'Share of the alliances on the day that have 40 schools or fewer.',
  'supported-schools':
    'Schools that a return of the academic year names as supported, or for which work under a contract went on in it, each once.',
  'supporting-schools':
    'Delivery schools of the academic year whose return names at least one school that they supported.',
  'forms-of-support':
    'Share of the schools that received this form of support, of those for which a return of the academic year names a form. The first is the most common.',
  'delivery-schools': 'Schools that delivered at least one activity, by the returns of the academic year, each once.',
  'delivery-activities': 'Share of the delivery schools that delivered this activity.',
  'delivery-schools-with-one-alliance': 'Share of the delivery schools that are in the return of exactly one alliance.',
  'below-good-schools-supported':
    'Share of the schools supported in the academic year, of those open and below good on its first day.',
  'supported-schools-per-district-lowest':
    'Supported schools in the district with the fewest, of the districts with at least one.',
  'supported-schools-per-district-highest': 'Supported schools in the district with the most.',
} as const;

const POTENTIAL_FIGURES = {
  'open-schools': 'Schools open on the last day of the academic year, or today while it goes on.',
  'high-performing-schools': 'Share of the open schools that are high-performing.',
  'schools-in-need': 'Share of the open schools that are in need.',
  'schools-in-need-with-supporter':
    'Share of the schools in need that have a high-performing school of their phase within 20 km in a straight line.',
  'schools-in-need-with-supporter-asked':
    'Share of the schools in need that have such a school near them which was asked in the academic year.',
  'schools-in-need-with-supporter-willing':
    'Share of the schools in need that have such a school near them which is willing.',
  'schools-in-need-with-supporter-helping':
    'Share of the schools in need that have such a school near them which helps already, this school or another.',
  'high-performing-schools-asked':
    'Share of the high-performing schools that were asked: a board offered work in the academic year to a leader from the school, or to an alliance that the school leads.',
  'high-performing-schools-declined':
    'Share of the high-performing schools that were asked, of which the leader or the alliance declined an offer.',
  'high-performing-schools-willing':
    'Share of the high-performing schools that are willing: the school or its leader bid or accepted an offer in the academic year and did not take it back, or the school has released half-days of a leader who is designated on the day.',
  'high-performing-schools-helping':
    'Share of the high-performing schools that help already: a return of the academic year names them as supporting a school, or their leader or school gave support under a contract in it.',
} as const;

const EARLY_HELP_FIGURES = {
  'early-help':
    'Share of the contracts that started in the academic year and whose school was not below good on the first day. A school without a grade is not below good.',
  'early-help-by-year':
    'The same share for each academic year from nine years before, of the contracts that started in it.',
  'median-pence-early': 'Median of the agreed prices, in pence, of the contracts with early help.',
  'median-pence-late': 'Median of the agreed prices, in pence, of the other contracts.',
  'median-days-early': 'Median of the days from start to end, or to the agreed end, of the contracts with early help.',
  'median-days-late': 'Median of the days from start to end, or to the agreed end, of the other contracts.',
} as const;

const EQUITY = 'Share of the schools supported in the academic year, of those open on its last day or today';

const EQUITY_FIGURES = {
  'open-schools-supported': `${EQUITY}.`,
  'supported-by-fsm-band': `${EQUITY}, by percentage of pupils eligible for free school meals.`,
  'supported-by-phase': `${EQUITY}, by phase.`,
  'supported-by-rurality': `${EQUITY}, by urban or rural setting.`,
  'in-need-supported-by-fsm-band': `${EQUITY} and then in need, by percentage of pupils eligible for free school meals.`,
  'in-need-supported-by-phase': `${EQUITY} and then in need, by phase.`,
  'in-need-supported-by-rurality': `${EQUITY} and then in need, by urban or rural setting.`,
} as const;

const MILESTONES =
  'days from one milestone of a case to another that was reached in the academic year; negative where they came in the other order.';

const TIME_FIGURES = {
  'days-between-milestones-lower-quartile': `Lower quartile of the ${MILESTONES}`,
  'days-between-milestones-median': `Median of the ${MILESTONES}`,
  'days-between-milestones-upper-quartile': `Upper quartile of the ${MILESTONES}`,
} as const;

const AWARDS = 'Share of the contracts that started in the academic year';
const PRICES = 'Share of the agreed prices, in pence, of the contracts that started in the academic year';

const CONCENTRATION_FIGURES = {
  'contracts-of-largest-provider': `${AWARDS} and have the provider with the most.`,
  'contracts-of-three-largest-providers': `${AWARDS} and have one of the three providers with the most.`,
  'contracts-of-largest-alliance': `${AWARDS} and whose provider or lead is of the alliance with the most.`,
  'contracts-of-members-schools': `${AWARDS} and whose lead leader or provider is of a school that a member of the board came from on the day of the start.`,
  'pence-of-largest-provider': `${PRICES}, that goes to the provider with the most.`,
  'pence-of-largest-alliance': `${PRICES}, that goes to the alliance with the most.`,
  'pence-of-members-schools': `${PRICES}, whose lead leader or provider is of a school that a member of the board came from on the day of the start.`,
} as const;

const GIVING_FIGURES = {
  'schools-that-receive': 'Schools that were supported in the academic year.',
  'schools-that-give':
    'Schools that a return of the academic year names as supporting a school, or whose leader or school gave support under a contract in it.',
  'schools-that-receive-and-give': 'Share of the schools that give which were supported in the same academic year.',
} as const;

const PRIORITY_FIGURES = {
  'priority-areas-supported':
    'Share of the schools supported in the academic year, of those open on its last day or today in the districts of priority areas that apply in it.',
  'priority-areas-supported-before':
    'The same share for the academic year before the one in which the priority areas begin.',
  'priority-areas-district-lowest':
    'Supported schools in the district of the priority areas with the fewest, of those with at least one.',
  'priority-areas-district-lowest-before': 'The same for the academic year before the one in which they begin.',
  'priority-areas-district-highest': 'Supported schools in the district of the priority areas with the most.',
  'priority-areas-district-highest-before': 'The same for the academic year before the one in which they begin.',
} as const;

/** The figures by what they are about. */
export const FIGURES_BY_TOPIC = {
  support: SUPPORT_FIGURES,
  potential: POTENTIAL_FIGURES,
  'early-help': EARLY_HELP_FIGURES,
  equity: EQUITY_FIGURES,
  times: TIME_FIGURES,
  concentration: CONCENTRATION_FIGURES,
  'receiving-and-giving': GIVING_FIGURES,
  'priority-areas': PRIORITY_FIGURES,
} as const;

export type Topic = keyof typeof FIGURES_BY_TOPIC;

/**
 * What each figure says, in words for its readers. A share is of the denominator; a median or quartile is of as many numbers as the denominator says and has no
 * numerator; every other figure is a number.
 */
export const FIGURES = {
  ...SUPPORT_FIGURES,
  ...POTENTIAL_FIGURES,
  ...EARLY_HELP_FIGURES,
  ...EQUITY_FIGURES,
  ...TIME_FIGURES,
  ...CONCENTRATION_FIGURES,
  ...GIVING_FIGURES,
  ...PRIORITY_FIGURES,
} as const;

export type FigureCode = keyof typeof FIGURES;
