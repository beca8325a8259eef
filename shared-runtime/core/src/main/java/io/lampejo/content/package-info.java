/** What can be embedded or generated from: the modalities and their sealed content types. */
@NullMarked
package io.lampejo.content;

import org.jspecify.annotations.NullMarked;
