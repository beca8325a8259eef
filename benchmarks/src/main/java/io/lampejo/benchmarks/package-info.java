/**
 * What this machine can do at best with the model under test.
 *
 * <p>A <em>layout</em> says how one batch of cores is used: how many runs go side by side, how many
 * threads each has and how many sequences it holds. A <em>lane</em> is one of the runs that go side
 * by side.
 */
@NullMarked
package io.lampejo.benchmarks;

import org.jspecify.annotations.NullMarked;
