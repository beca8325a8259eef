@NullMarked
package io.lampejo.benchmarks.paraphrases;

import org.jspecify.annotations.NullMarked;
