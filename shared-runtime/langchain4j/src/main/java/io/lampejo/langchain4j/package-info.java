/**
 * Lampejo's ports as LangChain4j's models, in the same process: nothing goes over HTTP.
 *
 * <p>{@link io.lampejo.langchain4j.LampejoChatModel} and {@link
 * io.lampejo.langchain4j.LampejoStreamingChatModel} stand before a {@link
 * io.lampejo.generation.Generator}, {@link io.lampejo.langchain4j.LampejoEmbeddingModel} before an
 * {@link io.lampejo.embedding.Embedder}.
 */
@NullMarked
package io.lampejo.langchain4j;

import org.jspecify.annotations.NullMarked;
