package dev.pushback.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
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
        assertConformant("python3", "python/flask_receiver.py");
    }

    private static void assertConformant(String program, String file) throws IOException, InterruptedException {
        try (Script receiver = Script.start(program, file)) {
            Pushback run = Pushback.run("verify", receiver.url(), "--quiet", "--exclude", "load", "--seed", "42");

            assertThat(run.said()).contains("conformant: ", " 0 failed, 0 warned, 0 skipped");
            assertThat(run.exit()).isZero();
        }
    }
}
