/** Why a request could not be served, as values. */
@NullMarked
package io.lampejo.failure;

import org.jspecify.annotations.NullMarked;
