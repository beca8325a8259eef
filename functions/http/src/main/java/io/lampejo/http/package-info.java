/**
 * What every HTTP function shares: errors, API keys, request ids, limits, provenance headers, the
 * list of models.
 */
@NullMarked
package io.lampejo.http;

import org.jspecify.annotations.NullMarked;
