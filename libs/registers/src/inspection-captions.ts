/** Columns of a file of the inspectorate that hold the grades of an overall-grade or area-grade inspection. */
const GRADED_AREAS = {
  'quality-of-education': ['Latest OEIF quality of education', 'Quality of education'],
  'behaviour-and-attitudes': ['Latest OEIF behaviour and attitudes', 'Behaviour and attitudes'],
  'personal-development': ['Latest OEIF personal development', 'Personal development'],
  'leadership-and-management': [
    'Latest OEIF effectiveness of leadership and management',
    'Effectiveness of leadership and management',
    'Leadership and management',
  ],
  'early-years-provision': [
    'Latest OEIF early years provision (where applicable)',
    'Early years provision (where applicable)',
    'Early years provision',
  ],
  'sixth-form-provision': [
    'Latest OEIF sixth form provision (where applicable)',
    'Sixth form provision (where applicable)',
    'Sixth form provision',
    '16 - 19 study programmes',
    '16-19 study programmes',
  ],
  'outcomes-for-pupils': ['Outcomes for pupils', 'Outcomes for children and learners'],
  'quality-of-teaching': ['Quality of teaching, learning and assessment'],
  'personal-development-behaviour-and-welfare': ['Personal development, behaviour and welfare'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Columns of the areas of a report card. */
const CARD_AREAS = {
  inclusion: ['Inclusion'],
  'curriculum-and-teaching': ['Curriculum and teaching'],
  achievement: ['Achievement'],
  'attendance-and-behaviour': ['Attendance and behaviour'],
  'personal-development-and-wellbeing': ['Personal development and wellbeing', 'Personal development and well-being'],
  'early-years': ['Early years (where applicable)', 'Early years'],
  'post-16-provision': ['Post-16 provision (where applicable)', 'Post-16 provision'],
  'leadership-and-governance': ['Leadership and governance'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a file with report cards calls the report card, and every earlier file its graded inspection. */
const SHARED = {
  inspectedOn: 'Inspection start date',
  publishedOn: 'Publication date',
  category: 'Category of concern',
  urnThen: ['URN at time of latest full inspection', 'URN at time of latest graded inspection'],
  isOwn: [
    'Does the latest full inspection relate to the URN of the current school?',
    'Does the latest graded inspection relate to the URN of the current school?',
  ],
} as const;

const withPrefix = (prefix: string, areas: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(Object.entries(areas).map(([area, captions]) => [`${prefix}${area}`, captions]));

/** The column that only files with report cards have. */
const CARD_MARK = 'cardSafeguarding';
const CARD_MARK_CAPTION = 'Safeguarding standards';

const GRADED_PREFIX = 'graded.';
const CARD_PREFIX = 'card.';

/** The captions of each column in all generations of Ofsted's management information since 2018, newest first. */
const CAPTIONS: Readonly<Record<string, readonly string[]>> = {
  urn: ['URN'],
  overallGrade: [
    'Latest OEIF overall effectiveness',
    'Latest graded inspection overall effectiveness',
    'Overall effectiveness',
  ],
  inspectedOn: [
    'Inspection start date of latest OEIF graded inspection',
    'Inspection start date of latest graded inspection',
    SHARED.inspectedOn,
  ],
  publishedOn: [
    'Publication date of latest OEIF graded inspection',
    'Publication date of latest graded inspection',
    SHARED.publishedOn,
  ],
  urnThen: ['URN at time of latest OEIF graded inspection', ...SHARED.urnThen],
  isOwn: ['Does the latest OEIF graded inspection relate to the URN of the current school?', ...SHARED.isOwn],
  category: ['Latest OEIF category of concern', SHARED.category],
  safeguarding: [
    'Latest OEIF safeguarding is effective?',
    'Latest OEIF  safeguarding is effective?',
    'Safeguarding is effective?',
    'Safeguarding is effective',
  ],
  ...withPrefix(GRADED_PREFIX, GRADED_AREAS),
  cardInspectedOn: [SHARED.inspectedOn],
  cardPublishedOn: [SHARED.publishedOn],
  cardUrnThen: SHARED.urnThen,
  cardIsOwn: SHARED.isOwn,
  cardCategory: [SHARED.category],
  [CARD_MARK]: [CARD_MARK_CAPTION],
  ...withPrefix(CARD_PREFIX, CARD_AREAS),
  ungradedOn: ['Date of latest ungraded inspection', 'Date of latest section 8 inspection'],
  ungradedPublishedOn: ['Ungraded inspection publication date', 'Section 8 inspection publication date'],
  ungradedUrnThen: ['URN at time of the ungraded inspection', 'URN at time of the section 8 inspection'],
  ungradedOutcome: ['Ungraded inspection overall outcome', 'Section 8 inspection overall outcome'],
  monitoredOn: ['Date of latest monitoring visit'],
  monitoringOutcome: ['Latest monitoring visit outcome'],
};

/** Other captions by the column that they name, such as `{ overallGrade: 'Overall grade' }`. They come before the known ones. */
export type InspectionCaptions = Readonly<Record<string, string>>;

/** The columns that a caption can be configured for. */
export const INSPECTION_COLUMNS: readonly string[] = Object.keys(CAPTIONS);

/** Columns of areas with their codes, of graded inspections and of report cards. */
export const AREA_COLUMNS = {
  graded: Object.keys(GRADED_AREAS).map((area) => ({ area, column: `${GRADED_PREFIX}${area}` })),
  card: Object.keys(CARD_AREAS).map((area) => ({ area, column: `${CARD_PREFIX}${area}` })),
};

const SHARED_CAPTIONS: ReadonlySet<string> = new Set(Object.values(SHARED).flat());

/** Finds the captions that a column can have in a file. Dates, category and URN belong to the report card if the file has report cards. */
export const findInspectionCaptions =
  (configured: InspectionCaptions) =>
  (column: string, captions: ReadonlySet<string>): readonly string[] => {
    const own = configured[column];
    const possible = listPossible(column, captions.has(configured[CARD_MARK] ?? CARD_MARK_CAPTION));
    return own === undefined ? possible : [own, ...possible];
  };

const listPossible = (column: string, hasCards: boolean): readonly string[] => {
  const known = CAPTIONS[column] ?? [];
  if (column === CARD_MARK) return known;
  if (column.startsWith('card')) return hasCards ? known : [];
  return hasCards ? known.filter((caption) => !SHARED_CAPTIONS.has(caption)) : known;
};
