/**
 * Pulls models from a hub: a server that speaks the HTTP API of the Hugging Face hub, or a mirror
 * of one.
 *
 * <p>A <em>snapshot</em> is a model's files at one commit. What a pull has fetched it
 * <em>stages</em> beside the models directory, where the next pull finds it after a cut; the model
 * is <em>published</em>, moved to its place in one step, when all of it is there and checked.
 */
@NullMarked
package io.lampejo.models.hub;

import org.jspecify.annotations.NullMarked;
