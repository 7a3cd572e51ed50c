package dev.pushback.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what the code makes: verdicts, guides, reports. They are compared, and written anew by {@code mvn -Pgolden
 * test}, which plays only the tests that are tagged {@link #TAG}. Read what changed, line by line, before it becomes the
 * measure.
 */
public final class Golden {

    /** The tag of each test that keeps such a file. */
    public static final String TAG = "golden";

    /** Whether the files are written anew instead of compared. */
    public static final boolean WRITE = "write".equals(System.getProperty("pushback.golden"));

    private Golden() {}

    /** The file must hold this text; it does afterwards, where files are written anew. */
    public static void keep(Path file, String right) {
        try {
            if (WRITE && !(Files.exists(file) && Files.readString(file).equals(right))) {
                Files.writeString(file, right);
            }
            assertThat(Files.readString(file))
                    .as("%s; to write it anew: mvn -Pgolden test", file.getFileName())
                    .isEqualTo(right);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
