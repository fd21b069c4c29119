/** Lint rules for names, in the form of ESLint's `no-restricted-syntax`. They apply to exported functions and public methods. */
/** Names that end like a participle or in `Of` and are fine: verbs, words that the field uses, and combinators of JSON Schema (`anyOf`). */
const ALLOWED_NAMES = 'embed|exceed|feed|given|need|proceed|seed|speed|asOf|anyOf|enumOf|listOf|oneOf';
const IRREGULAR_PARTICIPLES =
  'begun|built|found|given|gone|grown|heard|held|kept|known|left|lost|made|said|seen|sent|shown|spoken|taken|told|written';
const NO_VERB = `/^(?!(?:${ALLOWED_NAMES})$)(?!(?:is|has|was|are|can|should|must)[A-Z])(?:[a-z]\\w*(?:[a-z](?<!Se|Ne|Fe|Spe)ed|[a-z]Of)|${IRREGULAR_PARTICIPLES})$/`;
const FUNCTION = '/^(Arrow)?FunctionExpression$/';
const TIME = '[Tt]imeout|[Ii]nterval|[Dd]elay|TIMEOUT|INTERVAL|DELAY|LIFETIME';

const nameMessage = 'Name a function with an imperative verb, not with a past participle or "…Of".';
const unitMessage = 'Put the unit of a duration into its name: timeoutMs, RETRY_DELAY_MS.';

export const namingRules = [
  { selector: `ExportNamedDeclaration > FunctionDeclaration[id.name=${NO_VERB}]`, message: nameMessage },
  {
    selector: `ExportNamedDeclaration > VariableDeclaration > VariableDeclarator[id.name=${NO_VERB}][init.type=${FUNCTION}]`,
    message: nameMessage,
  },
  { selector: `MethodDefinition[kind="method"][accessibility!="private"][key.name=${NO_VERB}]`, message: nameMessage },
  {
    selector: `VariableDeclarator[id.name=/(${TIME})$/]:matches([init.type="Literal"], [init.type="BinaryExpression"])`,
    message: unitMessage,
  },
  {
    selector: `TSPropertySignature[key.name=/(${TIME})$/] > TSTypeAnnotation > TSNumberKeyword`,
    message: unitMessage,
  },
];
