package dev.pushback.maven;

import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build if a receiver that {@code verify} asked does not keep the contract, or could not be judged. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public class CheckMojo extends ReceiverMojo {

    @Override
    void run() throws IOException, MojoExecutionException, MojoFailureException {
        List<Verdict> verdicts = Verdict.read(folder(), build());
        if (verdicts.isEmpty()) {
            throw new MojoExecutionException(Sentences.of(lang).noVerdict(folder()));
        }
        for (Verdict verdict : verdicts) {
            check(verdict);
        }
    }

    private void check(Verdict verdict) throws MojoFailureException {
        if (verdict.exitCode() != 0) {
            throw new MojoFailureException(Sentences.of(lang).failed(verdict, folder()));
        }
        getLog().info(verdict.summary());
    }
}
