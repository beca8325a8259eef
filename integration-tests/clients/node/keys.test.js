import { equal, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { AuthenticationError } from 'openai';

import { MODEL, guardedClient } from './lampejo.js';

test('the right key', async () => {
  const { data } = await guardedClient().models.list();

  ok(data.some(({ id }) => id === MODEL));
});

test('a wrong key', async () => {
  const client = guardedClient({ apiKey: 'wrong' });

  for (const call of [
    () => client.models.list(),
    () => client.embeddings.create({ model: MODEL, input: 'hello' }),
    () => client.chat.completions.create({ model: MODEL, messages: [], stream: true }),
  ]) {
    await rejects(call, (error) => {
      ok(error instanceof AuthenticationError);
      equal(error.code, 'invalid_api_key');
      equal(error.type, 'invalid_request_error');
      ok(error.requestID);
      return true;
    });
  }
});
