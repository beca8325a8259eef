/** How long the semantic cache takes to find what is nearest, and how often it finds it. */
@NullMarked
package io.lampejo.benchmarks.semantic;

import org.jspecify.annotations.NullMarked;
