package io.lampejo.template;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters, by name. */
final class Filters {
    private static final Map<String, Filter> ALL =
            Map.<String, Filter>ofEntries(
                    entry("abs", NumberFilters::abs),
                    entry("attr", SequenceFilters::attribute),
                    entry("batch", GroupingFilters::batch),
                    entry("capitalize", StringFilters::capitalize),
                    entry("center", StringFilters::center),
                    entry("count", SequenceFilters::length),
                    entry("d", SequenceFilters::orDefault),
                    entry("default", SequenceFilters::orDefault),
                    entry("dictsort", SortingFilters::dictSort),
                    entry("e", StringFilters::escape),
                    entry("escape", StringFilters::escape),
                    entry("first", SequenceFilters::first),
                    entry("float", NumberFilters::toFloat),
                    entry("forceescape", StringFilters::forceEscape),
                    entry("format", StringFilters::format),
                    entry("groupby", GroupingFilters::groupBy),
                    entry("indent", StringFilters::indent),
                    entry("int", NumberFilters::toInt),
                    entry("items", SequenceFilters::items),
                    entry("join", SequenceFilters::join),
                    entry("last", SequenceFilters::last),
                    entry("length", SequenceFilters::length),
                    entry("list", SequenceFilters::list),
                    entry("lower", StringFilters::lower),
                    entry("map", SelectionFilters::map),
                    entry("max", SortingFilters::max),
                    entry("min", SortingFilters::min),
                    entry("reject", SelectionFilters::reject),
                    entry("rejectattr", SelectionFilters::rejectAttribute),
                    entry("replace", StringFilters::replace),
                    entry("reverse", SequenceFilters::reverse),
                    entry("round", NumberFilters::round),
                    entry("safe", StringFilters::safe),
                    entry("select", SelectionFilters::select),
                    entry("selectattr", SelectionFilters::selectAttribute),
                    entry("slice", GroupingFilters::slice),
                    entry("sort", SortingFilters::sort),
                    entry("string", StringFilters::string),
                    entry("sum", NumberFilters::sum),
                    entry("title", StringFilters::title),
                    entry("tojson", StringFilters::toJson),
                    entry("trim", StringFilters::trim),
                    entry("truncate", StringFilters::truncate),
                    entry("unique", SortingFilters::unique),
                    entry("upper", StringFilters::upper),
                    entry("wordcount", StringFilters::wordCount));

    private Filters() {}

    /** Null where there is no filter of that name. */
    static @Nullable Filter get(String name) {
        return ALL.get(name);
    }

    /**
     * @throws TemplateException where there is no filter of that name
     */
    static Filter named(Value name) {
        Filter filter = name instanceof StringValue string ? ALL.get(string.text()) : null;
        if (filter == null) {
            throw TemplateException.runtime("No filter named %s.".formatted(PythonText.repr(name)));
        }
        return filter;
    }
}
