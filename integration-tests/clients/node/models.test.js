import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { NotFoundError } from 'openai';

import { MODEL, client } from './lampejo.js';

test('list names the model', async () => {
  const model = await listed();

  equal(model.object, 'model');
  ok(Number.isInteger(model.created));
  equal(typeof model.owned_by, 'string');
});

test('retrieve gives what list gives', async () => {
  deepEqual(essence(await client.models.retrieve(MODEL)), essence(await listed()));
});

test('retrieve of an unknown model', async () => {
  await rejects(client.models.retrieve('no-such-model'), (error) => {
    ok(error instanceof NotFoundError);
    equal(error.code, 'model_not_found');
    return true;
  });
});

async function listed() {
  for await (const model of client.models.list()) if (model.id === MODEL) return model;
  throw new Error(`${MODEL} is not listed`);
}

function essence({ id, object, created, owned_by }) {
  return { id, object, created, owned_by };
}
