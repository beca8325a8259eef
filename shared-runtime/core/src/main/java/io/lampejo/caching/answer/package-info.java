/** Answers as they are kept: the events of a generation as bytes, and back. */
@NullMarked
package io.lampejo.caching.answer;

import org.jspecify.annotations.NullMarked;
