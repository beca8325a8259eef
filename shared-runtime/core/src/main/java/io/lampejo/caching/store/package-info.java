/** Where kept answers lie: as opaque bytes, in this process and in stores that outlive it. */
@NullMarked
package io.lampejo.caching.store;

import org.jspecify.annotations.NullMarked;
