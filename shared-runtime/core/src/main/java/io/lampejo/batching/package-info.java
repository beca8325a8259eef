/** Which sequences run together, when, and who has to wait: the queue in front of an engine. */
@NullMarked
package io.lampejo.batching;

import org.jspecify.annotations.NullMarked;
