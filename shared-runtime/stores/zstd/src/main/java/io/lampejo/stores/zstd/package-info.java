/** Zstandard for what shared stores keep. */
@NullMarked
package io.lampejo.stores.zstd;

import org.jspecify.annotations.NullMarked;
