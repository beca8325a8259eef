package io.lampejo.template;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What can be assigned to. */
sealed interface Target {

    /**
     * @throws TemplateException where a namespace is to be changed that is none
     */
    default void check(Frame frame) {}

    void assign(Value value, Frame frame);

    record Name(String name) implements Target {
        @Override
        public void assign(Value value, Frame frame) {
            frame.set(name, value);
        }
    }

    /** {@code namespace.attribute}. */
    record Member(String namespace, String attribute) implements Target {
        @Override
        public void check(Frame frame) {
            namespace(frame);
        }

        @Override
        public void assign(Value value, Frame frame) {
            namespace(frame).set(attribute, value);
        }

        private NamespaceValue namespace(Frame frame) {
            if (frame.get(namespace) instanceof NamespaceValue found) {
                return found;
            }
            throw TemplateException.runtime("cannot assign attribute on non-namespace object");
        }
    }

    /** {@code a, b}: takes a sequence apart. */
    record Unpacking(List<Target> targets) implements Target {
        @Override
        public void check(Frame frame) {
            targets.forEach(target -> target.check(frame));
        }

        @Override
        public void assign(Value value, Frame frame) {
            if (!Iteration.isIterable(value)) {
                throw TemplateException.type(
                        "cannot unpack non-iterable %s object".formatted(value.typeName()));
            }
            List<Value> items = new ArrayList<>();
            Iterator<Value> each = Iteration.of(value, frame.rendering().budget());
            while (each.hasNext() && items.size() <= targets.size()) {
                items.add(each.next());
            }
            if (items.size() > targets.size()) {
                throw TemplateException.value(
                        "too many values to unpack (expected %d)".formatted(targets.size()));
            }
            if (items.size() < targets.size()) {
                throw TemplateException.value(
                        "not enough values to unpack (expected %d, got %d)"
                                .formatted(targets.size(), items.size()));
            }
            for (int i = 0; i < targets.size(); i++) {
                targets.get(i).assign(items.get(i), frame);
            }
        }
    }
}
