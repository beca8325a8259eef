package io.lampejo.template;

/** What {@code keys()}, {@code values()} and {@code items()} of a dict return. */
record DictView(Part part, DictValue dict) implements Value {

    enum Part {
        KEYS("dict_keys"),
        VALUES("dict_values"),
        ITEMS("dict_items");

        private final String typeName;

        Part(String typeName) {
            this.typeName = typeName;
        }
    }

    @Override
    public String typeName() {
        return part.typeName;
    }

    @Override
    public boolean isTrue() {
        return dict.isTrue();
    }
}
