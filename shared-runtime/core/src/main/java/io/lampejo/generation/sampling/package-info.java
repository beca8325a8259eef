/** From logits to a token: penalties, filters, the seeded draw, log probabilities. */
@NullMarked
package io.lampejo.generation.sampling;

import org.jspecify.annotations.NullMarked;
