/** Answers computed once are not computed again. */
@NullMarked
package io.lampejo.caching;

import org.jspecify.annotations.NullMarked;
