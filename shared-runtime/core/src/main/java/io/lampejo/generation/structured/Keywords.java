package io.lampejo.generation.structured;

import java.util.Set;

/** The keywords of JSON Schema by what they do here. */
final class Keywords {
    /** Of no consequence for what is valid. */
    private static final Set<String> ANNOTATIONS =
            Set.of(
                    "$schema",
                    "$id",
                    "id",
                    "$anchor",
                    "$comment",
                    "$vocabulary",
                    "title",
                    "description",
                    "default",
                    "example",
                    "examples",
                    "deprecated",
                    "readOnly",
                    "writeOnly",
                    "contentEncoding",
                    "contentMediaType",
                    "contentSchema",
                    "externalDocs",
                    "xml",
                    "discriminator",
                    "enumNames",
                    "enumDescriptions",
                    "markdownDescription",
                    "propertyOrdering",
                    "strict",
                    "$defs",
                    "definitions");

    private static final Set<String> ENFORCED =
            Set.of(
                    "type",
                    "enum",
                    "const",
                    "nullable",
                    "properties",
                    "required",
                    "additionalProperties",
                    "patternProperties",
                    "propertyNames",
                    "minProperties",
                    "maxProperties",
                    "items",
                    "prefixItems",
                    "additionalItems",
                    "minItems",
                    "maxItems",
                    "uniqueItems",
                    "minLength",
                    "maxLength",
                    "pattern",
                    "format",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "$ref",
                    "anyOf",
                    "oneOf",
                    "allOf",
                    "not");

    private Keywords() {}

    /** A schema of such keywords and a {@code $ref} says what the schema says that it refers to. */
    static boolean silentBesideReference(String keyword) {
        return keyword.equals("$ref") || ANNOTATIONS.contains(keyword) || keyword.startsWith("x-");
    }

    static boolean known(String keyword) {
        return ENFORCED.contains(keyword)
                || ANNOTATIONS.contains(keyword)
                || keyword.startsWith("x-");
    }
}
