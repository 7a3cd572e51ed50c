package dev.pushback.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Date;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMojoTest {

    private static final Date START = new Date(1_000_000);
    private static final String THIS_BUILD = "1000000";

    @TempDir
    Path folder;

    @Test
    void passesWhatConforms() throws IOException {
        new Verdict("one", 0, "conformant: 204 passed").write(folder, THIS_BUILD);

        assertThatCode(check("en")::execute).doesNotThrowAnyException();
    }

    @Test
    void failsOnAnyReceiverThatBreaksTheContract() throws IOException {
        new Verdict("one", 0, "conformant: 204 passed").write(folder, THIS_BUILD);
        new Verdict("two", 1, "violated: 1 failed").write(folder, THIS_BUILD);

        assertThatThrownBy(check("en")::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage(
                        "The receiver breaks the contract: violated: 1 failed (execution two; reports in %s)", folder);
    }

    @Test
    void tellsInChinese() throws IOException {
        new Verdict("one", 3, "unreachable: 0 passed").write(folder, THIS_BUILD);

        assertThatThrownBy(check("zh")::execute).hasMessageStartingWith("未能评判接收端：unreachable: 0 passed（execution one；");
    }

    @Test
    void verdictOfAnEarlierBuildIsNone() throws IOException {
        new Verdict("one", 0, "conformant: 204 passed").write(folder, "999");

        assertThatThrownBy(check("en")::execute)
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("No verdict of this build in " + folder);
    }

    @Test
    void skippedBuildNeedsNone() {
        CheckMojo check = check("en");
        check.skip = true;

        assertThatCode(check::execute).doesNotThrowAnyException();
    }

    @SuppressWarnings("deprecation")
    private CheckMojo check(String language) {
        CheckMojo check = new CheckMojo();
        check.reportsDirectory = folder.toFile();
        check.lang = language;
        check.session = new MavenSession(null, null, new DefaultMavenExecutionRequest().setStartTime(START), null);
        return check;
    }
}
