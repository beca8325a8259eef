/** The cache's shared store in DynamoDB. */
@NullMarked
package io.lampejo.stores.dynamodb;

import org.jspecify.annotations.NullMarked;
