package dev.pushback.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What both goals know: where verdicts and reports lie, and of which build they are. */
abstract class ReceiverMojo extends AbstractMojo {

    /** Where reports and verdicts are written. */
    @Parameter(property = "pushback.reports", defaultValue = "${project.build.directory}/pushback")
    File reportsDirectory;

    /** The language of all that is said: {@code en} or {@code zh}. */
    @Parameter(property = "pushback.lang")
    String lang;

    /** Asks no receiver, and has nothing to check. */
    @Parameter(property = "pushback.skip", defaultValue = "false")
    boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            return;
        }
        try {
            run();
        } catch (IOException e) {
            throw new MojoExecutionException("pushback: " + e.getMessage(), e);
        }
    }

    abstract void run() throws IOException, MojoExecutionException, MojoFailureException;

    final Path folder() {
        return reportsDirectory.toPath();
    }

    final String build() {
        return Long.toString(session.getStartTime().getTime());
    }
}
