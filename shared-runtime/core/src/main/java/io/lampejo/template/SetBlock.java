package io.lampejo.template;

import java.util.List;

/** {@code {% set target | filters %} … {% endset %}}. */
record SetBlock(Target target, List<FilterStep> filters, Block body, Region region, int line)
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
        target.assign(value, frame);
        return Flow.NEXT;
    }
}
