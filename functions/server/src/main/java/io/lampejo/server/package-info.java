/** The server: every function over HTTP. */
@NullMarked
package io.lampejo.server;

import org.jspecify.annotations.NullMarked;
