/**
 * What travels with a request besides its payload: who calls, until when, and how caches may be
 * used.
 */
@NullMarked
package io.lampejo.call;

import org.jspecify.annotations.NullMarked;
