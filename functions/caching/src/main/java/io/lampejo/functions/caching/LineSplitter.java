package io.lampejo.functions.caching;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes lines of a file that comes in pieces. Keeps at most one line that is not whole yet. A byte
 * order mark before the first line is passed over, and so are carriage returns and blank lines. Not
 * thread-safe.
 */
final class LineSplitter {
    private static final Buffer MARK =
            Buffer.buffer(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});

    private final int maxBytes;
    private Buffer begun = Buffer.buffer();
    private boolean tooLong;
    private long number = 1;

    /**
     * @param maxBytes of a line
     */
    LineSplitter(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The lines that end in this piece. */
    List<Line> take(Buffer piece) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < piece.length(); i++) {
            if (piece.getByte(i) == '\n') {
                append(piece, from, i);
                endLine(lines);
                from = i + 1;
            }
        }
        append(piece, from, piece.length());
        return lines;
    }

    /** The last line, where nothing ends it. */
    List<Line> end() {
        List<Line> lines = new ArrayList<>(1);
        endLine(lines);
        return lines;
    }

    private void append(Buffer piece, int from, int to) {
        if (tooLong || from == to) {
            return;
        }
        if (begun.length() + to - from > maxBytes) {
            tooLong = true;
            begun = Buffer.buffer();
        } else {
            begun.appendBuffer(piece, from, to - from);
        }
    }

    private void endLine(List<Line> lines) {
        if (tooLong) {
            lines.add(new Line.TooLong(number));
        } else {
            Buffer text = number == 1 ? withoutMark(begun) : begun;
            if (!isBlank(text)) {
                lines.add(new Line.Whole(number, text));
            }
        }
        begun = Buffer.buffer();
        tooLong = false;
        number++;
    }

    private static Buffer withoutMark(Buffer text) {
        return text.length() >= MARK.length() && text.slice(0, MARK.length()).equals(MARK)
                ? text.slice(MARK.length(), text.length())
                : text;
    }

    private static boolean isBlank(Buffer text) {
        for (int i = 0; i < text.length(); i++) {
            byte c = text.getByte(i);
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }
}
