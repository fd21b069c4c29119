import { SIGNATORY } from '#api/contracts/contract-draft.schemas';
import { NamedBy } from '#api/names/name-fields';
import * as schema from '#api/openapi/response-schemas';
import type { ContractChange } from '#domain/contract-versions';
import type { ContractVersionRecord } from '#records/contract-versions.record';

const CHANGE = schema.enumOf<ContractChange>(
  {
    drafted: true,
    'drafted-again': true,
    'figures-amended': true,
    'opened-again': true,
    'aim-added': true,
    'aim-changed': true,
    'aim-removed': true,
    'part-added': true,
    'part-changed': true,
    'part-removed': true,
    'clause-added': true,
    'clause-removed': true,
    'price-agreed': true,
    'leader-added': true,
    'leader-removed': true,
    varied: true,
  },
  'What makes it differ from the version before. `opened-again`: signatures were voided.',
);

export const CONTRACT_VERSION_FIELDS: schema.SchemasOf<ContractVersionRecord> = {
  number: schema.integer('From 1. `GET /v1/contracts/{contract}/printed?contractVersion=` prints it.'),
  on: schema.day(),
  by: schema.text('Id of the person.'),
  change: CHANGE,
  about: schema.orNull(
    schema.text(
      'The id of the aim, part, leader or variation, or the code of the clause; null for the whole contract.',
    ),
  ),
  signedBy: schema.listOf(SIGNATORY, 'The parties that signed this version, also if their signatures were voided.'),
};

export const CONTRACT_VERSION = schema.namedObject<ContractVersionRecord>('ContractVersion', CONTRACT_VERSION_FIELDS);

/** The ids in a version of a contract that are shown with a name. */
export const CONTRACT_VERSION_NAMES = {
  by: 'person',
  about: new NamedBy('change', { 'leader-added': 'person', 'leader-removed': 'person' }),
} as const;
