/** API keys: how they are written, kept and found. Nothing here knows HTTP. */
@NullMarked
package io.lampejo.http.keys;

import org.jspecify.annotations.NullMarked;
