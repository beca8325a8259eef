import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';

import { MODEL, patientClient, vector } from './lampejo.js';

const TEXTS = Array.from({ length: 64 }, (_, i) => `call ${i}: ${'the lamp lights the way '.repeat(i % 9)}`);

test('64 calls at once give the vectors of one at a time', async () => {
  const responses = await Promise.all(
    TEXTS.map((input) => patientClient.embeddings.create({ model: MODEL, input })),
  );

  const oneAtATime = [];
  for (const text of TEXTS) oneAtATime.push(await vector(text));
  deepEqual(responses.map(({ data }) => data[0].embedding), oneAtATime);
});
