import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';

import { CHAT_MODEL, chat, client } from './lampejo.js';

const SCHEMA = {
  type: 'object',
  properties: { lit: { type: 'boolean' }, colour: { enum: ['red', 'green'] } },
  required: ['lit', 'colour'],
  additionalProperties: false,
};

test('an answer', async () => {
  const { object, model, choices, usage } = await chat('Hi', { max_completion_tokens: 12, seed: 1 });

  deepEqual([object, model, choices.length], ['chat.completion', CHAT_MODEL, 1]);
  equal(choices[0].message.role, 'assistant');
  ok(['stop', 'length'].includes(choices[0].finish_reason));
  equal(usage.total_tokens, usage.prompt_tokens + usage.completion_tokens);
});

test('a stream says what the whole answer says', async () => {
  const parameters = { max_tokens: 30, seed: 2 };
  const whole = await chat('Hi', parameters);
  const chunks = [];

  const stream = await chat('Hi', { ...parameters, stream: true, stream_options: { include_usage: true } });
  for await (const chunk of stream) chunks.push(chunk);

  const last = chunks.pop();
  equal(chunks.map(({ choices }) => choices[0].delta.content ?? '').join(''), whole.choices[0].message.content);
  deepEqual(last.choices, []);
  equal(last.usage.completion_tokens, whole.usage.completion_tokens);
  equal(new Set(chunks.map(({ id }) => id)).size, 1);
});

test('a stream that is left', async () => {
  const stream = await chat('Hi', { stream: true });
  for await (const chunk of stream) {
    equal(chunk.object, 'chat.completion.chunk');
    break;
  }

  ok(stream.controller.signal.aborted);
  equal((await chat('Hi', { max_tokens: 2 })).choices.length, 1);
});

test('several choices', async () => {
  const { choices } = await chat('Hi', { n: 3, max_tokens: 8 });

  deepEqual(choices.map(({ index }) => index), [0, 1, 2]);
});

test('log probabilities', async () => {
  const { choices, usage } = await chat('Hi', { max_tokens: 6, logprobs: true, top_logprobs: 3 });

  equal(choices[0].logprobs.content.length, usage.completion_tokens);
  ok(choices[0].logprobs.content.every((token) => token.logprob <= 0 && token.top_logprobs.length === 3));
});

test('a forced tool call', async () => {
  const parameters = { ...SCHEMA, properties: { on: { type: 'boolean' } }, required: ['on'] };
  const { choices } = await chat('Hi', {
    tools: [{ type: 'function', function: { name: 'light', strict: true, parameters } }],
    tool_choice: { type: 'function', function: { name: 'light' } },
  });

  const [call] = choices[0].message.tool_calls;
  deepEqual([choices[0].finish_reason, call.function.name], ['tool_calls', 'light']);
  equal(typeof JSON.parse(call.function.arguments).on, 'boolean');
});

test('json that follows a schema', async () => {
  for (let seed = 0; seed < 10; seed++) {
    const { choices } = await client.chat.completions.parse({
      model: CHAT_MODEL,
      messages: [{ role: 'user', content: 'Hi' }],
      seed,
      response_format: { type: 'json_schema', json_schema: { name: 'lamp', strict: true, schema: SCHEMA } },
    });

    const lamp = choices[0].message.parsed;
    deepEqual(Object.keys(lamp).sort(), ['colour', 'lit']);
    equal(typeof lamp.lit, 'boolean');
    ok(SCHEMA.properties.colour.enum.includes(lamp.colour));
  }
});
