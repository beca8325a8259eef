/** Identical requests that come while their answer is being computed share that computation. */
@NullMarked
package io.lampejo.caching.flight;

import org.jspecify.annotations.NullMarked;
