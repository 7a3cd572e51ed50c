package dev.pushback.emulator.load;

import dev.pushback.emulator.scenario.Batch;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the bodies that a run would send, byte for byte and in its order, and sends nothing. */
public final class DryRun {

    private DryRun() {}

    /**
     * Writes one body a line.
     *
     * @param callbacks how many at most, copies and duplicates included
     * @return how many were written
     * @throws IOException if they can't be written
     */
    public static long write(LoadSource source, Repeats repeats, long seed, long callbacks, OutputStream out)
            throws IOException {
        Repeater repeater = new Repeater(source, repeats, seed);
        long written = 0;
        while (written < callbacks && repeater.next()) {
            Batch batch = repeater.batch();
            out.write(batch.array(), 0, batch.length());
            out.write('\n');
            written++;
        }
        out.flush();
        return written;
    }
}
