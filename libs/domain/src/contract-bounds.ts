/** How much one contract can contain. `bounds.ts` says what bounds are for. */

/** An aim for each need area of the default terms would be nine. */
export const MAX_AIMS = 50;

/** A package for the whole school with a programme for each year group would have fifteen parts. */
export const MAX_PARTS = 30;

/** The board's list of clauses has a dozen kinds. */
export const MAX_CONTRACT_CLAUSES = 30;

/** The largest programme of one contract has a dozen people. */
export const MAX_TEAM_MEMBERS = 20;

/** A draft is corrected until the work starts; withdrawing it and drafting it again counts too. */
export const MAX_AMENDMENTS = 50;

/** A draft of fifty aims and thirty parts, each of which changes ten times, has 800. */
export const MAX_CONTRACT_VERSIONS = 1_000;

/** A visit on every school day of two years is 380. A missed visit counts, because it stays in the record. */
export const MAX_VISITS = 400;

/** A pause in each half-term of two years is twelve. */
export const MAX_PAUSES = 20;

/** A new plan in each month of two years is 24. */
export const MAX_WORK_PLANS = 40;

/** A group of eight that changes with each term of two years has fifty. */
export const MAX_GROUP_MEMBERS = 60;

/** A meeting in each week of two years is 104. A missed meeting counts. */
export const MAX_GROUP_MEETINGS = 150;

/** A session in each school week of two years, each recorded wrongly once, is 156. */
export const MAX_SESSIONS = 200;

/** Twenty aims, each measured weekly in the school weeks of a year, is 780. */
export const MAX_MEASUREMENTS = 1_000;

/** Evidence in each school week of two years, each entry recorded wrongly once, is 156. */
export const MAX_EVIDENCE = 200;

/** A report in each week of two years is 104. */
export const MAX_REPORTS = 200;

/** A statement of the school in each week of two years is 104. */
export const MAX_SCHOOL_STATEMENTS = 200;

/** A review in each week of two years is 104. */
export const MAX_REVIEWS = 200;

/** Each aim can be judged several times, as evidence comes in. */
export const MAX_JUDGEMENTS = 200;

/** The two sides can propose a variation in each week of two years. */
export const MAX_VARIATIONS = 100;
