package dev.pushback.emulator.load.stats;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.DataFormatException;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;

/**
 * A histogram as text: HdrHistogram's own compressed form (version 2) in Base64, as it stands in interval logs, too. Whatever
 * was recorded with the same precision can be unpacked and added up without a loss.
 */
public final class Packed {

    private Packed() {}

    /** The text; empty if nothing was recorded. */
    public static String of(AbstractHistogram micros) {
        if (micros.getTotalCount() == 0) {
            return "";
        }
        ByteBuffer bytes = ByteBuffer.allocate(micros.getNeededByteBufferCapacity());
        int length = micros.encodeIntoCompressedByteBuffer(bytes);
        bytes.position(0).limit(length);
        return new String(Base64.getEncoder().encode(bytes).array(), java.nio.charset.StandardCharsets.US_ASCII);
    }

    /**
     * The histogram that was packed, which grows with what is added.
     *
     * @throws IllegalArgumentException if the text holds none
     */
    public static Histogram open(String text) {
        Histogram micros = new Histogram(3);
        if (!text.isEmpty()) {
            micros.add(decoded(text));
        }
        return micros;
    }

    private static Histogram decoded(String text) {
        try {
            return Histogram.decodeFromCompressedByteBuffer(
                    ByteBuffer.wrap(Base64.getDecoder().decode(text)), 0);
        } catch (DataFormatException | RuntimeException e) {
            throw new IllegalArgumentException("no packed histogram: " + e.getMessage(), e);
        }
    }
}
