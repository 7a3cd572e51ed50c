package dev.pushback.contract.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.Pipe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    @TempDir
    Path folder;

    @BeforeEach
    void needsPermissions() {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    /** As behind {@code --report json=/dev/stdout | jq}. */
    @Test
    void takesAPipeThatHasNoPathOfItsOwn() throws IOException {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors));
        Pipe pipe = Pipe.open();
        try (Stream<Path> all = Files.list(descriptors);
                Pipe.SourceChannel source = pipe.source();
                Pipe.SinkChannel sink = pipe.sink()) {
            assertThat(source.isOpen() && sink.isOpen()).isTrue();
            Path one = all.filter(ReportFileTest::isPipe).findFirst().orElseThrow();

            assertThatNoException().isThrownBy(() -> ReportFile.at(one));
        }
    }

    private static boolean isPipe(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("pipe:");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    @Test
    void keepsPrivateWhatIsPrivate() throws IOException {
        Set<PosixFilePermission> own = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        Path report = Files.setPosixFilePermissions(Files.createFile(folder.resolve("report.html")), own);

        ReportFile.at(report).write("said");

        assertThat(report).hasContent("said");
        assertThat(Files.getPosixFilePermissions(report)).isEqualTo(own);
    }

    @Test
    void givesANewFileWhatAnyNewFileGets() throws IOException {
        Path report = folder.resolve("report.html");

        ReportFile.at(report).write("said");

        assertThat(Files.getPosixFilePermissions(report))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("any"))));
        assertThat(folder).isDirectoryNotContaining("glob:**/.pushback*");
    }
}
