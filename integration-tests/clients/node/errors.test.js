import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { BadRequestError, NotFoundError } from 'openai';

import { client, embed } from './lampejo.js';

test('unknown model', async () => {
  const error = await failureOf(client.embeddings.create({ model: 'no-such-model', input: 'hello' }));

  ok(error instanceof NotFoundError);
  deepEqual([error.param, error.code], ['model', 'model_not_found']);
});

test('empty string', () => isBadRequest('input', ''));

test('empty list', () => isBadRequest('input', []));

test('empty string in a list', () => isBadRequest('input', ['hello', '']));

test('dimensions that the model cannot give', () => isBadRequest('dimensions', 'hello', { dimensions: 7 }));

test('text over the window names limit and count', async () => {
  const error = await isBadRequest('input', 'light '.repeat(600));

  match(error.message, /512/);
  match(error.message, /602/);
});

async function isBadRequest(param, input, parameters) {
  const error = await failureOf(embed(input, parameters));
  ok(error instanceof BadRequestError);
  equal(error.param, param);
  return error;
}

/** The error of a refused call, complete: the client has unwrapped the body to the four keys of the contract. */
async function failureOf(call) {
  const error = await call.then(
    () => { throw new Error('the call was not refused'); },
    (refusal) => refusal,
  );
  deepEqual(Object.keys(error.error).sort(), ['code', 'message', 'param', 'type']);
  ok(error.error.message);
  ok(error.requestID);
  return error;
}
