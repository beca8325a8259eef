/** JSON as a value: what schemas, tool parameters and chat templates are made of. */
@NullMarked
package io.lampejo.json;

import org.jspecify.annotations.NullMarked;
