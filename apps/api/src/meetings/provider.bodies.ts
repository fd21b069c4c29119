import { CodeOrNull, IdOrNull, OneOf, UrnOrNull } from '#api/validation/fields';
import { PROVIDER_KINDS, type Provider } from '#domain/vocabulary';

export class ProviderBody implements Provider {
  @OneOf(PROVIDER_KINDS, {
    description: 'Who gives the support. Each kind but `leader` needs its own id.',
    example: 'leader',
  })
  kind!: Provider['kind'];
  @IdOrNull({ record: 'alliance', description: 'The alliance, whose director signs.', example: null }) allianceId:
    | string
    | null = null;
  @UrnOrNull({ description: 'The school, whose head signs.', example: null }) schoolUrn: string | null = null;
  @IdOrNull({
    record: null,
    because: 'Responsible bodies are public, and everybody reads them.',
    description: 'The responsible body of the trust, which signs.',
    example: null,
  })
  bodyId: string | null = null;
  @CodeOrNull({
    description: 'The local authority of the council service, whose officers sign.',
    example: null,
  })
  areaCode: string | null = null;
}
