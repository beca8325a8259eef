/**
 * The model catalogue.
 *
 * <p>A <em>model</em> is a directory in the layout that the Hugging Face hub uses for ONNX exports.
 * A <em>source</em> finds models; the <em>catalogue</em> is what all sources found, read once at
 * start-up. A model is <em>resident</em> while an engine holds it in memory; whoever runs it holds
 * a <em>lease</em> for that long.
 */
@NullMarked
package io.lampejo.models;

import org.jspecify.annotations.NullMarked;
