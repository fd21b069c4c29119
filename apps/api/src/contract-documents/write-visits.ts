import type { PrintedContract, PrintedVisit } from '#api/contract-documents/printed-contract';
import { formatDay, formatHalfDays } from '#api/documents/document-words';
import { heading, type Block } from '#documents/document';

const PLACES: Readonly<Record<PrintedVisit['place'], string>> = {
  'supported-school': 'at the supported school',
  provider: 'of the school to the provider',
  elsewhere: 'elsewhere',
  online: 'online',
};

const STATES: Readonly<Record<PrintedVisit['status'], string>> = {
  planned: 'planned',
  held: 'held',
  missed: 'missed',
  cancelled: 'cancelled',
  'not-held': 'not held',
};

const describePlace = ({ place, schoolStaff }: PrintedVisit): string => {
  if (schoolStaff === null) return PLACES[place];
  return `${PLACES[place]}, with ${schoolStaff} ${schoolStaff === 1 ? 'person' : 'people'} of the school`;
};

/** The visits in both directions. */
export const writeVisits = ({ visits }: PrintedContract): Block[] =>
  visits.length === 0
    ? []
    : [
        heading(2, 'Visits'),
        {
          kind: 'table',
          caption: 'When each visit is or was, where, and for how long',
          columns: [
            { title: 'Day', share: 3 },
            { title: 'Where', share: 5 },
            { title: 'Purpose', share: 6 },
            { title: 'Time', share: 2 },
            { title: 'State', share: 2 },
          ],
          rows: visits.map((visit) => [
            formatDay(visit.on),
            describePlace(visit),
            visit.purpose,
            formatHalfDays(visit.halfDays),
            STATES[visit.status],
          ]),
        },
      ];
