package io.lampejo.caching;

import io.lampejo.call.Call;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Values that differ from a value in one place: for a record, in one component, whatever components
 * it has. A type that is not known here fails the test, so that nobody adds one unseen.
 */
final class Variants {

    private Variants() {}

    static List<Object> of(Object value) {
        return switch (value) {
            case String text -> List.of(text + "x");
            case Integer number -> List.of(number + 1);
            case Long number -> List.of(number + 1);
            case Float number -> List.of(number + 1);
            case Double number -> List.of(number + 1);
            case Boolean flag -> List.of(!flag);
            case int[] ids -> arrays(ids);
            case Enum<?> constant ->
                    Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                            .filter(other -> other != constant)
                            .map(Object.class::cast)
                            .toList();
            case OptionalInt number ->
                    List.of(OptionalInt.empty(), OptionalInt.of(number.getAsInt() + 1));
            case OptionalLong number ->
                    List.of(OptionalLong.empty(), OptionalLong.of(number.getAsLong() + 1));
            case OptionalDouble number ->
                    List.of(OptionalDouble.empty(), OptionalDouble.of(number.getAsDouble() + 1));
            case Optional<?> held when held.isEmpty() -> List.of(Optional.of("x"));
            case Optional<?> held -> optionals(held.get());
            case List<?> list -> lists(list);
            case Map<?, ?> map -> maps(map);
            case Call call -> List.of(new Call("x", call.deadline(), call.cacheUse()));
            case Record record -> records(record);
            default -> throw new AssertionError("unknown: " + value.getClass());
        };
    }

    private static List<Object> arrays(int[] ids) {
        int[] changed = ids.clone();
        changed[ids.length - 1]++;
        return List.of(changed, Arrays.copyOf(ids, ids.length - 1));
    }

    private static List<Object> optionals(Object held) {
        List<Object> variants = new ArrayList<>(List.of(Optional.empty()));
        of(held).forEach(variant -> variants.add(Optional.of(variant)));
        return variants;
    }

    private static List<Object> lists(List<?> list) {
        List<Object> variants = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            for (Object variant : of(list.get(i))) {
                List<Object> changed = new ArrayList<>(list);
                changed.set(i, variant);
                variants.add(changed);
            }
            List<Object> twice = new ArrayList<>(list);
            twice.add(i, list.get(i));
            variants.add(twice);
        }
        return variants;
    }

    private static List<Object> maps(Map<?, ?> map) {
        List<Object> variants = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Map<Object, Object> without = new LinkedHashMap<>(map);
            without.remove(entry.getKey());
            variants.add(without);
            for (Object key : of(entry.getKey())) {
                Map<Object, Object> renamed = new LinkedHashMap<>(without);
                renamed.put(key, entry.getValue());
                variants.add(renamed);
            }
            for (Object value : of(entry.getValue())) {
                Map<Object, Object> changed = new LinkedHashMap<>(map);
                changed.put(entry.getKey(), value);
                variants.add(changed);
            }
        }
        return variants;
    }

    private static List<Object> records(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<Object> variants = new ArrayList<>();
        try {
            Constructor<?> canonical =
                    record.getClass()
                            .getDeclaredConstructor(
                                    Arrays.stream(components)
                                            .map(RecordComponent::getType)
                                            .toArray(Class<?>[]::new));
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getAccessor().invoke(record);
            }
            for (int i = 0; i < components.length; i++) {
                for (Object variant : of(values[i])) {
                    Object[] changed = values.clone();
                    changed[i] = variant;
                    variants.add(canonical.newInstance(changed));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(record.getClass().toString(), e);
        }
        return variants;
    }
}
