package io.lampejo.content;

/** A kind of content. */
public enum Modality {
    TEXT,
    IMAGE,
    AUDIO
}
