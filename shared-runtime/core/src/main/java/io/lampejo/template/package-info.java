/**
 * Chat templates: the Jinja language as {@code transformers} runs it, in an interpreter of its own.
 * A template is parsed once into a tree of nodes; each node knows how to evaluate or execute itself
 * against a {@code Frame}. Values follow Python's rules.
 */
@NullMarked
package io.lampejo.template;

import org.jspecify.annotations.NullMarked;
