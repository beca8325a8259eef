import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';

import { DIMENSIONS, float32Bytes, vector, vectors } from './lampejo.js';

const TEXTS = ['hello world', 'O relâmpago iluminou a manhã.', '水火木金土', ' '];

// The client asks for base64 where the caller asks for nothing.
test('the default equals float bit for bit', async () => {
  const decoded = await vectors(TEXTS);
  const floats = await vectors(TEXTS, { encoding_format: 'float' });

  deepEqual(decoded.map(float32Bytes), floats.map(float32Bytes));
});

test('base64 is little-endian float32', async () => {
  equal(await vector('hello world', { encoding_format: 'base64' }), float32Bytes(await vector('hello world')));
});

test('vectors have unit length', async () => {
  for (const one of await vectors(TEXTS)) ok(Math.abs(Math.hypot(...one) - 1) < 1e-5);
});

test('the native dimensions may be asked for', async () => {
  deepEqual(await vector('hello', { dimensions: DIMENSIONS }), await vector('hello'));
});
