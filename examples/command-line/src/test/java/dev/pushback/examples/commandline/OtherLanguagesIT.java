package dev.pushback.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Receivers in other languages keep the contract; each is passed over where its language is not there. */
class OtherLanguagesIT {

    @Test
    void nodeKeepsTheContract() throws IOException, InterruptedException {
        assumeTrue(Script.canRun("node", "node", "--version"), "there is no node");
        assertConformant("node", "node/receiver.mjs");
    }

    @Test
    void pythonKeepsTheContract() throws IOException, InterruptedException {
        assumeTrue(Script.canRun("python", "python3", "--version"), "there is no python3");
        assertConformant("python3", "python/receiver.py");
    }

    @Test
    void expressKeepsTheContract() throws IOException, InterruptedException {
        assumeTrue(
                Script.canRun("node", "node", "--input-type=module", "-e", "import 'express'"), "there is no express");
        assertConformant("node", "node/express-receiver.mjs");
    }

    @Test
    void flaskKeepsTheContract() throws IOException, InterruptedException {
        assumeTrue(Script.canRun("python", "python3", "-c", "import flask"), "there is no flask");
        // Flask's own server closes after each reply: nothing can be asked of connections that are kept.
        assertConformant("python3", "python/flask_receiver.py", "http.keep-alive", "malformed.same-connection");
    }

    private static void assertConformant(String program, String file, String... notAsked)
            throws IOException, InterruptedException {
        List<String> leftOut = new ArrayList<>(List.of(notAsked));
        leftOut.add("load");
        try (Script receiver = Script.start(program, file)) {
            Pushback run = Pushback.run(
                    "verify", receiver.url(), "--quiet", "--exclude", String.join(",", leftOut), "--seed", "42");

            assertThat(run.said()).contains("conformant: ", " 0 failed, 0 warned, 0 skipped");
            assertThat(run.exit()).isZero();
        }
    }
}
