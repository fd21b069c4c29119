import type { Random } from '#kernel/testing/random';

const SENTENCES = [
  'We looked at the books of two classes and listened to pupils read.',
  'The subject leader has drawn up a plan for the term and shared it with the staff.',
  'Mrs Hartley and Mr Osei will plan the next unit together on Thursdays.',
  'Pupils could explain their methods, but few had been asked to go further.',
  'The head is worried about attendance in Year 5 and asked for advice.',
  'Marking has become more regular; it does not yet tell pupils what to do next.',
  'Two lessons were good and one required improvement, with a clear reason.',
  'The governors have seen the results and agree with the priorities.',
  'We agreed what will be different by the next visit, and who will see to it.',
  'Staff changes since September have made the work harder than expected.',
];

const pick = <Value>(random: Random, values: readonly Value[]): Value =>
  values[Math.floor(random() * values.length)] as Value;

/** Text as people write it into a record: two to five sentences, 130 to 350 bytes. */
export const writeText = (random: Random): string =>
  Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(random, SENTENCES)).join(' ');

const FIRST_NAMES = ['Robin', 'Amina', 'David', 'Grace', 'Marek', 'Susan', 'Imran', 'Helen', 'Owen', 'Priya'];
const LAST_NAMES = ['Hale', 'Okafor', 'Whitcombe', 'Sandhu', 'Pryce', 'Nowak', 'Tregear', 'Lindqvist', 'Barlow'];

export const writeName = (random: Random): string => `${pick(random, FIRST_NAMES)} ${pick(random, LAST_NAMES)}`;
