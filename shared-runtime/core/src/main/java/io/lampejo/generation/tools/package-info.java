/** Tool calls: how model families write them, how they are read and how they are enforced. */
@NullMarked
package io.lampejo.generation.tools;

import org.jspecify.annotations.NullMarked;
