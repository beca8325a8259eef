import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { BadRequestError, NotFoundError } from 'openai';

import { MODEL, chat } from './lampejo.js';

test('unknown model for text', () => rejects(chat('Hi', { model: 'nobody' }), (error) => {
  ok(error instanceof NotFoundError);
  deepEqual([error.param, error.code], ['model', 'model_not_found']);
  deepEqual(Object.keys(error.error).sort(), ['code', 'message', 'param', 'type']);
  return true;
}));

test('embedding model for text', () => rejects(chat('Hi', { model: MODEL }), (error) => {
  ok(error instanceof NotFoundError || error instanceof BadRequestError);
  equal(error.param, 'model');
  ok(error.message.includes(MODEL));
  return true;
}));

test('temperature out of range', () => isBadRequest('temperature', { temperature: 3 }));

test('more tokens than the window has', () => isBadRequest('max_tokens', { max_tokens: 1_000_000 }));

test('a bad request for a stream', () => isBadRequest('top_p', { top_p: 2, stream: true }));

function isBadRequest(param, parameters) {
  return rejects(chat('Hi', parameters), (error) => {
    ok(error instanceof BadRequestError);
    equal(error.param, param);
    ok(error.requestID);
    return true;
  });
}
