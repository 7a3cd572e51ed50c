package dev.pushback.schema.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** Makes bytes that are nearly what one of its seeds is. */
public final class Mutator {

    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "0",
            "1",
            "-1",
            "0.0",
            "1e999999",
            "-1E-99999",
            "99999999999999999999",
            "\"OK\"",
            "\"FAILURE\"",
            "\"FAIL\"",
            "\"ErrorCode\":0,",
            "\"Events\":[],",
            "\"EventType\":2,",
            " ",
            "\n",
            "\t",
            "//",
            "/*",
            "'",
            "NaN",
            "\u0000",
            "\uFEFF",
            "\u202e",
            "中",
            "🙂",
            "<html>",
            "data");

    private final SplittableRandom random;
    private final List<byte[]> seeds;

    public Mutator(SplittableRandom random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    public byte[] next() {
        byte[] bytes = pick(seeds);
        for (int edits = random.nextInt(4); edits >= 0; edits--) {
            bytes = edited(bytes);
        }
        return bytes;
    }

    private byte[] edited(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(8));
        return switch (random.nextInt(7)) {
            case 0 -> spliced(bytes, from, to, new byte[0]);
            case 1 -> spliced(bytes, from, from, pick(TOKENS).getBytes(StandardCharsets.UTF_8));
            case 2 -> spliced(bytes, from, to, pick(TOKENS).getBytes(StandardCharsets.UTF_8));
            case 3 -> spliced(bytes, from, Math.min(bytes.length, from + 1), new byte[] {(byte) random.nextInt(256)});
            case 4 -> spliced(bytes, from, bytes.length, new byte[0]);
            case 5 -> spliced(bytes, from, from, pick(seeds));
            default -> spliced(bytes, to, to, java.util.Arrays.copyOfRange(bytes, from, to));
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + middle.length);
        out.write(bytes, 0, from);
        out.writeBytes(middle);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
