import { equal, notEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';

import { MODEL, client } from './lampejo.js';

test('every response has its own', async () => {
  const first = await requestId();
  const second = await requestId();

  ok(first);
  notEqual(first, second);
});

test("the caller's own is kept", async () => {
  equal(await requestId({ headers: { 'x-request-id': 'check-1234' } }), 'check-1234');
});

async function requestId(options) {
  const { request_id } = await client.embeddings.create({ model: MODEL, input: 'hello' }, options).withResponse();
  return request_id;
}
