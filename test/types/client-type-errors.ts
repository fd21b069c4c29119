import type { Plant } from '#test/types/type-errors';

/** What a program does with the client: reads, records, uploads, and looks at a problem. It compiles as it stands. */
export const PROGRAM = `
import { BrokerageClient } from '#client/client';

const client = new BrokerageClient({ url: 'http://localhost:3000', token: 'secret' });

export const visited = async (contract: string) => {
  const plan = { on: '2012-03-01', halfDays: 2, purpose: 'Learning walk' };
  const { visitId: visit } = await client.record('/v1/contracts/{contract}/visits', { contract }, plan);
  await client.record('/v1/contracts/{contract}/visits/{visit}/held', { contract, visit }, {
    heldOn: '2012-03-01', halfDays: 2, summary: 'All lessons seen',
  });
  const { stage, aims } = await client.read('/v1/contracts/{contract}', { contract });
  return stage === 'running' && aims.every(({ rating }) => rating === 'green');
};

export const person = async () => {
  const { id } = await client.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
  const asked = await client.post('/v1/persons/{person}/standings', { person: id }, {
    role: 'clerk', scope: { kind: 'board', id: '1' }, from: '2012-03-01', to: null,
  }, { ifMatch: '"1"' });
  return asked.problem === undefined ? asked.answer.standingId : asked.problem.code;
};

export const history = (contract: string) =>
  client.read('/v1/contracts/{contract}/history', { contract }, { asOf: '2012-03-01' });
export const imported = (file: Uint8Array<ArrayBuffer>) =>
  client.upload('/v1/imports/inspections', { file: 'a.csv' }, file);
`;

const instead = (gap: string, whole: string, planted: string, names: string): Plant => ({ gap, whole, planted, names });

export const CLIENT_PLANTS: readonly Plant[] = [
  instead('a misspelt path', "{visit}/held'", "{visit}/hold'", '/v1/contracts/{contract}/visits/{visit}/hold"'),
  instead('a path that can be recorded under and not read', "/history'", "/start'", '/v1/contracts/{contract}/start"'),
  instead('a misspelt name in a path', '{ contract, visit }, {', '{ contract, visits: visit }, {', "'visits'"),
  instead('a name in a path left out', '{ contract, visit }, {', '{ contract }, {', "'visit' is missing"),
  instead('a body without a field', "halfDays: 2, purpose: 'Learning walk'", 'halfDays: 2', "'purpose' is missing"),
  instead('a misspelt field of a body', 'summary:', 'summery:', "'summery'"),
  instead('a field of a body that may be left out, misspelt', 'email: null', 'emale: null', "'emale'"),
  instead('a field of a body of another type', 'halfDays: 2, summary', "halfDays: '2', summary", "'string'"),
  instead('a word that is not in its closed list', "role: 'clerk'", "role: 'clark'", '"clark"'),
  instead('a misspelt field of an answer', '{ stage, aims }', '{ stages, aims }', "'stages'"),
  instead('a word that an answer never has', "stage === 'running'", "stage === 'runing'", '"runing"'),
  instead(
    'an answer that may be a problem',
    'asked.problem === undefined ? asked.answer.standingId : asked.problem.code',
    'asked.answer.standingId',
    "'asked.answer' is possibly 'undefined'",
  ),
  instead('a misspelt field of a problem', 'asked.problem.code', 'asked.problem.kode', "'kode'"),
  instead('a misspelt question', 'asOf:', 'asof:', "'asof'"),
  instead('a misspelt option', 'ifMatch:', 'ifmatch:', "'ifmatch'"),
  instead('a file that nothing is said about', "{ file: 'a.csv' }", '{}', "'file' is missing"),
];
