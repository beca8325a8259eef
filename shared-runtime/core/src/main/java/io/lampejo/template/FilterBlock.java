package io.lampejo.template;

import java.util.List;

/** {@code {% filter name %} … {% endfilter %}}. */
record FilterBlock(List<FilterStep> filters, Block body, Region region, int line)
        implements Statement {

    @Override
    public Flow execute(Frame frame) {
        frame.rendering().at(line);
        Frame inner = frame.capture(region);
        Flow flow = body.execute(inner);
        if (flow != Flow.NEXT) {
            return flow;
        }
        Value value = StringValue.of(inner.out().toString());
        for (FilterStep filter : filters) {
            value = filter.apply(value, inner);
        }
        frame.print(value);
        return Flow.NEXT;
    }
}
