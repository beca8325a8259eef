/** Answers kept for what was asked before in other words. */
@NullMarked
package io.lampejo.caching.semantic;

import org.jspecify.annotations.NullMarked;
