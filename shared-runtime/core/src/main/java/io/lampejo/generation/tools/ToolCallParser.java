package io.lampejo.generation.tools;

import io.lampejo.generation.GenerationEvent;
import java.util.List;

/**
 * Finds the calls in the text of one choice, as it comes. Not thread-safe.
 *
 * <p>A call begins to be one when its tool's name is known and its arguments have begun. Whatever
 * looked like a call up to there and turns out to be none, or calls a tool that the request does
 * not have, is text. White space around calls is dropped. After that point its arguments are passed
 * on as the model writes them, JSON or not.
 */
public final class ToolCallParser {
    /** White space before a trigger is held back, so that none is left before calls: so much. */
    private static final int LONGEST_SPACE = 16;

    private static final int LONGEST_NAME = 256;

    private enum State {
        TEXT,
        /** Behind the trigger. */
        OPENING,
        /** In the name of a call that is no JSON. */
        NAME,
        CALL,
        AFTER
    }

    private final ToolCalling calling;
    private final ToolDialect dialect;
    private final ToolCallIds ids;
    private final CallEvents events;

    /** What is not decided yet. */
    private final StringBuilder held = new StringBuilder();

    private State state = State.TEXT;
    private CallScanner scanner = new CallScanner();

    /** The call that is being read has been reported. */
    private boolean started;

    /** Within an array of calls. */
    private boolean listed;

    /** No text yet. */
    private boolean atStart = true;

    private boolean complete;

    ToolCallParser(ToolCalling calling, int choice, long seed) {
        this.calling = calling;
        this.dialect = calling.dialect();
        this.ids = new ToolCallIds(choice, seed);
        this.events = new CallEvents(choice);
    }

    /**
     * What the text completes: text, calls, arguments. Without log probabilities.
     *
     * @param text whole characters; may be empty
     */
    public List<GenerationEvent> accept(String text) {
        text.chars().forEach(c -> step((char) c));
        return events.take();
    }

    /** What was held back. No text follows. */
    public List<GenerationEvent> finish() {
        boolean text =
                switch (state) {
                    case TEXT -> !called() || !held.toString().isBlank();
                    case OPENING, NAME -> true;
                    case CALL -> !started;
                    case AFTER -> false;
                };
        if (text && !complete) {
            events.text(held);
        }
        held.setLength(0);
        return events.take();
    }

    /** How many of the last chars may yet be text or a call. */
    public int held() {
        return held.length();
    }

    /** A call has begun. */
    public boolean called() {
        return events.calls() > 0;
    }

    /** The only call that was allowed is over: what follows has no effect. */
    public boolean complete() {
        return complete;
    }

    private void step(char c) {
        if (complete) {
            return;
        }
        held.append(c);
        switch (state) {
            case TEXT -> text(c);
            case OPENING -> opening(c);
            case NAME -> name();
            case CALL -> call(c);
            case AFTER -> after(c);
        }
    }

    private void text(char c) {
        if (dialect == ToolDialect.LLAMA && atStart && !called() && c == '{' && blankBut(1)) {
            begin(new CallScanner());
            scanner.accept(c);
            return;
        }
        for (int from = 0; from < held.length(); from++) {
            int space = from;
            while (space < held.length() && Character.isWhitespace(held.charAt(space))) {
                space++;
            }
            String rest = held.substring(space);
            if (space - from <= LONGEST_SPACE && dialect.trigger().startsWith(rest)) {
                release(from);
                if (rest.equals(dialect.trigger())) {
                    state = State.OPENING;
                }
                return;
            }
        }
        release(held.length());
    }

    private void opening(char c) {
        if (c == '{') {
            begin(new CallScanner());
            scanner.accept(c);
        } else if (c == '[' && dialect != ToolDialect.MISTRAL_ARGS) {
            listed = true;
            begin(new CallScanner());
        } else if (dialect == ToolDialect.MISTRAL_ARGS && !Character.isWhitespace(c)) {
            state = State.NAME;
        } else if (!Character.isWhitespace(c)) {
            giveUp();
        }
    }

    private void name() {
        int end = held.length() - ToolDialect.ARGS.length();
        int begin = held.indexOf(dialect.trigger()) + dialect.trigger().length();
        if (end > begin && held.indexOf(ToolDialect.ARGS, end) == end) {
            int id = held.indexOf(ToolDialect.CALL_ID, begin);
            String name = held.substring(begin, id < 0 ? end : id).strip();
            if (calling.knows(name)) {
                begin(CallScanner.argumentsOf(name));
            } else {
                giveUp();
            }
        } else if (held.length() - begin > LONGEST_NAME) {
            giveUp();
        }
    }

    private void begin(CallScanner call) {
        scanner = call;
        started = false;
        state = State.CALL;
    }

    private void call(char c) {
        CallScanner.Progress progress = scanner.accept(c);
        boolean done = progress == CallScanner.Progress.DONE;
        String name = scanner.argumentsBegun() || done ? scanner.name() : null;
        if (!started && name != null && calling.accepts(name, held)) {
            events.started(ids.next(), name);
            started = true;
        } else if (!started && (name != null || progress != CallScanner.Progress.MORE)) {
            giveUp();
            return;
        }
        if (started) {
            arguments(c, progress);
        }
    }

    private void arguments(char c, CallScanner.Progress progress) {
        events.arguments(scanner.takeArguments());
        switch (progress) {
            case MORE -> held.setLength(0);
            case MALFORMED -> {
                end();
                after(c);
            }
            case DONE -> {
                held.setLength(0);
                events.arguments(scanner.argumentsBegun() ? "" : "{}");
                end();
            }
        }
    }

    private void end() {
        state = State.AFTER;
        complete = calling.oneCall();
    }

    private void after(char c) {
        if (Character.isWhitespace(c) && blankBut(0)) {
            return;
        }
        if (listed) {
            listed = c == ',';
            if (c == ',') {
                held.setLength(0);
                begin(new CallScanner());
            } else if (c == ']') {
                held.setLength(0);
            } else {
                replay();
            }
            return;
        }
        String rest = held.toString().strip();
        if (dialect == ToolDialect.LLAMA && rest.equals(";")) {
            held.setLength(0);
            state = State.OPENING;
        } else if (rest.equals(dialect.closer())) {
            held.setLength(0);
            state = State.TEXT;
        } else if (!dialect.closer().startsWith(rest)) {
            replay();
        }
    }

    /** What is held is no call: its trigger is text, and behind it there may be another one. */
    private void giveUp() {
        int trigger = held.indexOf(dialect.trigger());
        int end = trigger < 0 ? 0 : trigger + dialect.trigger().length();
        listed = false;
        atStart = false;
        release(end);
        replay();
    }

    private void replay() {
        String again = held.toString();
        held.setLength(0);
        state = State.TEXT;
        for (int i = 0; i < again.length(); i++) {
            step(again.charAt(i));
        }
    }

    private void release(int chars) {
        if (chars > 0) {
            atStart = false;
            events.text(held.substring(0, chars));
            held.delete(0, chars);
        }
    }

    /** Nothing but white space is held, but for the last chars. */
    private boolean blankBut(int last) {
        return held.substring(0, held.length() - last).isBlank();
    }
}
