package io.lampejo.model;

/**
 * A vector space. Only vectors of the same space may be compared.
 *
 * @param id names the space: models trained into the same space share it
 * @param dims width of its vectors
 */
public record Space(String id, int dims) {
    public Space {
        if (id.isBlank() || dims < 1) {
            throw new IllegalArgumentException("a space has a name and at least one dimension");
        }
    }
}
