/** Text generation: the request, the port, and the events of an answer. */
@NullMarked
package io.lampejo.generation;

import org.jspecify.annotations.NullMarked;
