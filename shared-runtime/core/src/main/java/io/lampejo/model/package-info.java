/** What the rest of Lampejo knows of a model without loading it. */
@NullMarked
package io.lampejo.model;

import org.jspecify.annotations.NullMarked;
