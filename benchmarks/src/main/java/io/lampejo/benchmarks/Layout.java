package io.lampejo.benchmarks;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to use the cores.
 *
 * @param intraOp threads of one run
 * @param lanes runs side by side
 * @param sequences sequences in one run, all of the same length
 * @param spinning whether threads that wait for work within a run burn their core; without meaning
 *     at {@code intraOp} 1
 * @param ownSessions whether each lane has a session of its own: runs that share one share its
 *     arena's lock
 */
record Layout(int intraOp, int lanes, int sequences, boolean spinning, boolean ownSessions) {

    /** Every layout that uses all {@code cores}, and one lane on one core to compare with. */
    static List<Layout> candidates(int cores) {
        var layouts = new ArrayList<Layout>();
        layouts.add(new Layout(1, 1, 1, false, false));
        for (int sequences : new int[] {1, 8, 32}) {
            layouts.add(new Layout(1, cores, sequences, false, false));
            layouts.add(new Layout(1, cores, sequences, false, true));
            layouts.add(new Layout(cores, 1, sequences, false, false));
            layouts.add(new Layout(cores, 1, sequences, true, false));
        }
        return layouts;
    }

    int sessions() {
        return ownSessions ? lanes : 1;
    }

    /** Whether a text's vector cannot depend on its neighbours, whatever the graph does. */
    boolean holdsOneSequence() {
        return sequences == 1;
    }

    String label() {
        var waiting = intraOp == 1 ? "" : spinning ? ", spinning" : ", not spinning";
        var sessions = ownSessions ? ", own sessions" : "";
        return "%d × intraOp=%d, %d a run%s%s"
                .formatted(lanes, intraOp, sequences, waiting, sessions);
    }

    OrtSession.SessionOptions sessionOptions() throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(intraOp);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", spinning ? "1" : "0");
        return options;
    }
}
