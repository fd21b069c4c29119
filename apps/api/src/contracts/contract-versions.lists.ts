import { joinNames, type List } from '#api/lists/list-declaration';
import { CONTRACT_VERSION_FIELDS, CONTRACT_VERSION_NAMES } from '#api/contracts/contract-versions.schemas';
import { nameFields } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { ContractVersionRecord } from '#records/contract-versions.record';

/** A version of a contract in the list of its versions. */
export interface ListedVersion extends ContractVersionRecord {
  /** Whether it is the current version. */
  readonly isCurrent: boolean;
  /** Whether all parties signed it, and it was not opened again. */
  readonly isSigned: boolean;
}

/** The versions of what is agreed in a contract. */
export const CONTRACT_VERSIONS: List<ListedVersion, never, 'number'> = {
  title: 'ContractVersions',
  rows: 'versions',
  sources: { views: [] },
  row: schema.namedObject<ListedVersion>('ListedContractVersion', {
    ...CONTRACT_VERSION_FIELDS,
    isCurrent: schema.boolean(),
    isSigned: schema.boolean('All parties signed it, and it was not opened again.'),
  }),
  names: nameFields<ListedVersion>(CONTRACT_VERSION_NAMES),
  extra: {},
  filters: {},
  sorts: ['number'],
  asOf: true,
  withheld: null,
  rowKey: ({ number }) => String(number),
  csv: [
    ...(['number', 'on', 'by', 'change', 'about', 'isCurrent', 'isSigned'] as const),
    ['signedBy', ({ signedBy }) => joinNames(signedBy)],
  ],
};
