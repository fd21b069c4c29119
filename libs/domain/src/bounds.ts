/**
 * How much one record can contain. Each bound is far above what the work needs, and far below what would make the record slow: every command folds a stream
 * that is not in memory. Commands check the bounds, and events never do, so that a record beyond a later, lower bound still loads.
 */

/** Concerns about one contract that the board pursues. Referrals of safeguarding concerns are not counted: a referral about a child is never refused. */
export const MAX_CONCERNS = 100;

/** Two parties and the board can answer a concern several times in each week of a year. */
export const MAX_ANSWERS = 200;

/** Three steps, each of them proposed several times before it is taken. */
export const MAX_STEP_PROPOSALS = 30;

/** Five items of a checklist with several consultees, entered for a few concerns in one. */
export const MAX_CHECKLIST_ENTRIES = 100;

/** A notice of each kind, given again a few times, with drafts of corrected texts. */
export const MAX_NOTICES = 40;

/** One side says something against one notice a few times in each week of its period. */
export const MAX_REPRESENTATIONS = 10;

/** Each power is proposed, used, ended and used again a few times. */
export const MAX_POWERS = 50;

/** An action plan of the school, with what others have to do. */
export const MAX_CONCERN_CONDITIONS = 100;

/** A board names another contact every few months for ten years. */
export const MAX_SAFEGUARDING_CONTACTS = 100;

/** Each provider can bid once, and a board has fewer than fifty designated leaders. */
export const MAX_BIDS = 50;

/** A board keeps a ranking for each meeting that considers a request. */
export const MAX_RANKINGS = 50;

/** Ten items of due diligence for each of twenty providers. */
export const MAX_TICKS = 200;

/** A school has a handful of requests and contracts at a time. */
export const MAX_OVERLAP_ANSWERS = 100;

/** A request is tried at one board or alliance after another. */
export const MAX_HAND_OVERS = 20;

/** The work is offered to one provider after another. */
export const MAX_WORK_OFFERS = 50;

/** A request is screened again when it changes. */
export const MAX_SCREENINGS = 100;

/** A meeting of three hours has eleven seconds for each of a thousand items. */
export const MAX_AGENDA_ITEMS = 1_000;

/** A meeting that is moved every week for a year is moved 52 times. */
export const MAX_MOVES = 100;

/** An agenda of a hundred items is put in order several times. */
export const MAX_AGENDA_MOVES = 500;

/** A meeting of a hundred items, each with a few papers. */
export const MAX_PAPERS = 400;

/** A paper that is put right several times before the meeting. */
export const MAX_PAPER_VERSIONS = 20;

/** Substitutes, people without a vote, and members who come and go, at each item of a long meeting. */
export const MAX_ATTENDANCE_RECORDS = 500;

/** A meeting that cannot end is adjourned a few times. */
export const MAX_ADJOURNMENTS = 10;

/** Each item of a long meeting is redacted several times until its minutes are published. */
export const MAX_REDACTIONS = 2_000;

/** The attendance and each minute of a long meeting can be corrected several times. */
export const MAX_CORRECTIONS = 200;

/** A price is paid by milestones. One for each week of two years is 104. */
export const MAX_INSTALMENTS = 150;

/** A bank that sends back each payment of a price in monthly instalments, twice. */
export const MAX_VOIDED_PAYMENTS = 50;

/** The price of a contract falls with each of its variations. */
export const MAX_LOWERED_COMMITMENTS = 100;

/** A fund carries money to the next year once, and again when its last contracts are settled. */
export const MAX_CARRY_FORWARDS = 50;

/** One payment or one grant is corrected a few times at most. */
export const MAX_CORRECTIONS_OF_MONEY = 50;

/** Offers of a leader do not overlap. One for each week of ten years is 520. */
export const MAX_OFFERS = 600;

/** Twenty members who each declare an interest in 250 items. */
export const MAX_INTERESTS = 5_000;

/** Twenty members with ten interests each, which change every few years. */
export const MAX_STANDING_INTERESTS = 500;

/** Two assignments in each month of sixteen years. */
export const MAX_ROLE_ASSIGNMENTS = 400;

/** A board of twenty, each appointed for a year, over ten years. */
export const MAX_SEATS = 200;

/** Terms that are revised every month for eight years. */
export const MAX_TERMS = 100;

/** An alliance of a whole county, with members that come and go. */
export const MAX_ALLIANCE_MEMBERS = 400;

/** The largest alliance has 205 schools, and twenty years of returns are 4,100. */
export const MAX_DELIVERIES = 5_000;

/** Lead schools that change every term for more than thirty years. */
export const MAX_LEAD_SCHOOL_CHANGES = 100;

/** A county of 700 schools, some of which left and joined again. */
export const MAX_BODY_SCHOOLS = 1_000;

/** Authorities that are reorganised every year for a hundred years. */
export const MAX_REORGANISATIONS = 100;

/** A board that hears of a school every week for ten years. */
export const MAX_INTELLIGENCE = 500;

/** A board that rates the risk of a school every month for sixteen years. */
export const MAX_RISK_RATINGS = 200;

/** Six rules, each cleared every term for more than ten years. */
export const MAX_CLEARED_FLAGS = 200;

/** A board that sets its rules every term for thirty years. */
export const MAX_FLAG_RULES = 100;
/** A board sets its matching rules once a term. */
export const MAX_MATCHING_RULES = 100;
/** A board sets what it does after contracts once a term. */
export const MAX_FOLLOW_UP_RULES = 100;
/** A board sets what it needs before a formal step once a term. */
export const MAX_ESCALATION_RULES = 100;

/** Thirty clauses, each revised every year for ten years. */
export const MAX_CLAUSES = 300;

/** A price for each of fifteen kinds of support, each revised every year for twenty years. */
export const MAX_LIST_PRICES = 300;

/** A template for each of ten forms of support at three levels, each revised every year for ten years. */
export const MAX_CONTRACT_TEMPLATES = 300;

/** A board of twenty alliances that agrees again every year for ten years. */
export const MAX_DASHBOARD_SHARINGS = 200;

/** A council officer who keeps an eye on every school of a county. */
export const MAX_WATCHED_SCHOOLS = 500;

/** A school that gets another head every term for thirty years. */
export const MAX_HEADSHIPS = 100;

/** Four kinds, each of which comes and goes every two years for fifty years. */
export const MAX_FORMAL_STATUSES = 100;

/** A plan of a large alliance: twenty actions for each of five strands of work. */
export const MAX_PLAN_ACTIONS = 100;

/** A note each month of two years on 20 actions is 480. */
export const MAX_PLAN_PROGRESS = 1_000;

/** A board that agrees on another rule for its meetings every term for thirty years. */
export const MAX_MEETING_PATTERNS = 100;

/** Three plans a year for sixty years. */
export const MAX_MEETING_PLANS = 200;

/** A board whose seats are divided again every year for a century. */
export const MAX_CONSTITUENCY_CHANGES = 100;

/** A board that agrees on other rules for its decisions every term for thirty years. */
export const MAX_DECISION_RULES = 100;

/** Ceilings for each term of sixty years. */
export const MAX_CEILINGS = 200;

/** A contract of three years that passes on twice a term. */
export const MAX_CONTRACT_PASSINGS = 20;

/** Every subject, phase and need area of a large list, each assessed again three times. */
export const MAX_EXPERTISE = 100;

/** The terms of a council for a century. */
export const MAX_SCHOOL_YEARS = 100;

/** A steering group and working groups that are set up again every year for ten years. */
export const MAX_TIERS = 50;

/** Ten strands of work that begin again every year for ten years. */
export const MAX_STRANDS = 100;

/** A strand that is passed on every term for thirty years. */
export const MAX_REASSIGNMENTS = 100;

/** A hub for each of fifty districts, appointed again every year for ten years. */
export const MAX_HUBS = 500;

/** Twenty lead schools, each designated again every year for ten years. */
export const MAX_LEAD_DESIGNATIONS = 200;

/** A network of fifty alliances, each of which left and joined again. */
export const MAX_NETWORK_MEMBERSHIPS = 100;

/** Fifty alliances that each agree with two others. */
export const MAX_MEMORANDA = 200;

/** Fifty alliances, each reviewed every year for ten years. */
export const MAX_PEER_REVIEWS = 500;
