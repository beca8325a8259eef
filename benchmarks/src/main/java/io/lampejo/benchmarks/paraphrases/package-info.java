/** The semantic cache's evaluation: streams of questions replayed into a growing cache. */
@NullMarked
package io.lampejo.benchmarks.paraphrases;

import org.jspecify.annotations.NullMarked;
