import type { TypeErrorFixture } from '#test/types/type-errors';

/** A program that reads, records, uploads and handles a problem with the client. It compiles. */
export const CLIENT_SOURCE = `
import { BrokerageClient } from '#client/client';

const client = new BrokerageClient({ url: 'http://localhost:3000', token: 'secret' });

export const recordVisit = async (contract: string) => {
  const plan = { on: '2012-03-01', halfDays: 2, purpose: 'Learning walk' };
  const { visitId: visit } = await client.record('/v1/contracts/{contract}/visits', { contract }, plan);
  await client.record('/v1/contracts/{contract}/visits/{visit}/attendance', { contract, visit }, {
    heldOn: '2012-03-01', halfDays: 2, summary: 'All lessons seen',
  });
  const { stage, aims } = await client.read('/v1/contracts/{contract}', { contract });
  return stage === 'running' && aims.every(({ rating }) => rating === 'green');
};

export const assignRole = async () => {
  const { id } = await client.record('/v1/persons', {}, { name: 'Robin Hale', email: null });
  const response = await client.post('/v1/persons/{person}/role-assignments', { person: id }, {
    role: 'clerk', scope: { kind: 'board', id: '1' }, from: '2012-03-01', to: null,
  }, { ifMatch: '"1"' });
  return response.problem === undefined ? response.body.roleAssignmentId : response.problem.code;
};

export const readHistory = (contract: string) =>
  client.read('/v1/contracts/{contract}/history', { contract }, { asOf: '2012-03-01' });
export const importFile = (file: Uint8Array<ArrayBuffer>) =>
  client.upload('/v1/imports/inspections', { file: 'a.csv' }, file);
`;

const replace = (description: string, original: string, broken: string, expectedMessage: string): TypeErrorFixture => ({
  description,
  original,
  broken,
  expectedMessage,
});

export const CLIENT_TYPE_ERRORS: readonly TypeErrorFixture[] = [
  replace(
    'a misspelt path',
    "{visit}/attendance'",
    "{visit}/attendence'",
    '/v1/contracts/{contract}/visits/{visit}/attendence"',
  ),
  replace('reading a path that only accepts commands', "/history'", "/start'", '/v1/contracts/{contract}/start"'),
  replace('a misspelt name in a path', '{ contract, visit }, {', '{ contract, visits: visit }, {', "'visits'"),
  replace('a missing name in a path', '{ contract, visit }, {', '{ contract }, {', "'visit' is missing"),
  replace('a body without a field', "halfDays: 2, purpose: 'Learning walk'", 'halfDays: 2', "'purpose' is missing"),
  replace('a misspelt field of a body', 'summary:', 'summery:', "'summery'"),
  replace('a misspelt nullable field of a body', 'email: null', 'emale: null', "'emale'"),
  replace('a field of a body of another type', 'halfDays: 2, summary', "halfDays: '2', summary", "'string'"),
  replace('an unknown value of an enumeration in a body', "role: 'clerk'", "role: 'clark'", '"clark"'),
  replace('a misspelt field of a response', '{ stage, aims }', '{ stages, aims }', "'stages'"),
  replace('an unknown value of an enumeration in a response', "stage === 'running'", "stage === 'runing'", '"runing"'),
  replace(
    'the use of a response that may be a problem',
    'response.problem === undefined ? response.body.roleAssignmentId : response.problem.code',
    'response.body.roleAssignmentId',
    "'response.body' is possibly 'undefined'",
  ),
  replace('a misspelt field of a problem', 'response.problem.code', 'response.problem.kode', "'kode'"),
  replace('a misspelt query parameter', 'asOf:', 'asof:', "'asof'"),
  replace('a misspelt option', 'ifMatch:', 'ifmatch:', "'ifmatch'"),
  replace('an upload without a file name', "{ file: 'a.csv' }", '{}', "'file' is missing"),
];
