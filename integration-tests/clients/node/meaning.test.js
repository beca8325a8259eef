import { ok } from 'node:assert/strict';
import { test } from 'node:test';

import { vectors } from './lampejo.js';

test('similar sentences are closer than unrelated ones', async () => {
  const [cat, kitten, rates] = await vectors([
    'A cat sleeps on the warm windowsill.',
    'A kitten naps by the sunny window.',
    'Interest rates rose again this quarter.',
  ]);

  ok(cosine(cat, kitten) > 0.6);
  ok(cosine(cat, rates) < 0.2);
  ok(cosine(kitten, rates) < 0.2);
});

/** Of unit vectors. */
function cosine(one, other) {
  return one.reduce((sum, value, i) => sum + value * other[i], 0);
}
