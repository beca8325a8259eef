// The client under test, pointed at LAMPEJO_URL, and what the checks ask of its answers.

import OpenAI from 'openai';

export const MODEL = 'all-MiniLM-L6-v2';
export const DIMENSIONS = 384;
export const WINDOW = 512;

export const CHAT_MODEL = process.env.LAMPEJO_CHAT_MODEL;

const connection = { baseURL: process.env.LAMPEJO_URL, apiKey: 'unused' };

export const client = new OpenAI({ ...connection, maxRetries: 0 });

/** Tries again when the server says that it is busy, as applications do. */
export const patientClient = new OpenAI(connection);

/** Of the server whose tenants have keys; by default with one of these. */
export function guardedClient(options = {}) {
  return new OpenAI({
    baseURL: process.env.LAMPEJO_GUARDED_URL,
    apiKey: process.env.LAMPEJO_GUARDED_KEY,
    maxRetries: 0,
    ...options,
  });
}

export function chat(content, parameters = {}) {
  return client.chat.completions.create({ model: CHAT_MODEL, messages: [{ role: 'user', content }], ...parameters });
}

export function embed(input, parameters = {}) {
  return client.embeddings.create({ model: MODEL, input, ...parameters });
}

/** The vectors of several inputs, in the order of the answer. */
export async function vectors(inputs, parameters = {}) {
  const { data } = await embed(inputs, parameters);
  return data.map((item) => item.embedding);
}

/** The one vector of one input. */
export async function vector(input, parameters = {}) {
  const [only, ...others] = await vectors(input, parameters);
  if (others.length > 0) throw new Error(`${others.length + 1} vectors for one input`);
  return only;
}

/** What two vectors have in common only where they are equal bit for bit. */
export function float32Bytes(vector) {
  const bytes = Buffer.alloc(vector.length * 4);
  vector.forEach((value, i) => bytes.writeFloatLE(value, i * 4));
  return bytes.toString('base64');
}
