/** Where a request is served. */
@NullMarked
package io.lampejo.routing;

import org.jspecify.annotations.NullMarked;
