package io.lampejo.template;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * {@code {% for target in items if condition recursive %} … {% else %} … {% endfor %}}.
 *
 * @param condition null where all items are taken
 * @param conditionRegion holds the target while the condition is evaluated
 */
record For(
        Target target,
        Expression items,
        @Nullable Expression condition,
        Kind kind,
        Block body,
        Block otherwise,
        Region region,
        Region conditionRegion,
        Region otherwiseRegion,
        int line)
        implements Statement {

    enum Kind {
        PLAIN,
        RECURSIVE
    }

    @Override
    public Flow execute(Frame frame) {
        frame.rendering().at(line);
        Value source = items.evaluate(frame);
        if (kind == Kind.PLAIN) {
            return loop(source, frame, null, 0);
        }
        frame.out().append(render(source, frame, 0));
        return Flow.NEXT;
    }

    private String render(Value source, Frame frame, int depth0) {
        Frame apart = frame.capture(Region.EMPTY);
        loop(source, apart, (items, depth) -> render(items, frame, depth), depth0);
        return apart.out().toString();
    }

    /** As in Jinja, the {@code else} also runs where no round came to its end. */
    private Flow loop(
            Value source, Frame frame, LoopValue.@Nullable Recursion recursion, int depth0) {
        Iterator<Value> each = Iteration.of(source, frame.rendering().budget());
        Value measured = source;
        if (condition != null) {
            each = new Chosen(each, condition, frame);
            measured = new GeneratorValue(each);
        }
        LoopValue loop = new LoopValue(measured, each, depth0, recursion);
        boolean completed = false;
        for (Value item = loop.advance(); item != null; item = loop.advance()) {
            Frame round = frame.enter(region);
            round.setIfUsed("loop", loop);
            target.assign(item, round);
            Flow flow = body.execute(round);
            if (flow == Flow.BREAK) {
                break;
            }
            completed |= flow == Flow.NEXT;
        }
        return completed ? Flow.NEXT : otherwise.execute(frame.enter(otherwiseRegion));
    }

    /** The items for which the condition holds. */
    private final class Chosen extends LazyIterator {
        private final Iterator<Value> all;
        private final Expression test;
        private final Frame frame;

        Chosen(Iterator<Value> all, Expression test, Frame frame) {
            this.all = all;
            this.test = test;
            this.frame = frame;
        }

        @Override
        @Nullable Value advance() {
            while (all.hasNext()) {
                Value item = all.next();
                Frame inner = frame.enter(conditionRegion);
                target.assign(item, inner);
                if (test.evaluate(inner).isTrue()) {
                    return item;
                }
            }
            return null;
        }
    }
}
