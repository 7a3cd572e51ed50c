package dev.pushback.contract.cli.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can't come is said, and nothing is sent where nothing of what was asked for can come. */
class IneffectiveFlagsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--errors 80300007 --platforms APNS --types OFFLINE | 80300007 is only known from HUAWEI",
                "--errors 80300007 --types ONLINE                   | over -",
                "--errors 80300007 --platforms FCM,OPPO             | leave offline pushes over FCM,OPPO",
                "--errors 80300007 --types ONLINE --scenario matrix | 80300007 is only known from HUAWEI"
            })
    void refusesErrorsThatNoWantedPlatformHas(String flags, String why) {
        Cli.Outcome outcome = dryRun(flags);

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err())
                .startsWith("pushback: --errors 80300007 can't come: ")
                .contains(why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--errors 80300007,410 --platforms APNS | --errors 80300007 never come: 80300007 is only known from HUAWEI",
                "--errors 80300007 --platforms APNS,HUAWEI --types OFFLINE | no push over APNS fails: none of --errors 80300007",
                "--errors 410 --error-rate 0            | --errors 410 never come: --error-rate is 0",
                "--scenario sample --stages CLICKED     | --scenario sample is sent as it is",
                "--scenario matrix --late 1             | --late does nothing: only --scenario lifecycle",
                "--scenario sample --shuffle 1          | --shuffle does nothing",
                "--late 1 --stages SENT,REACHED         | --late does nothing: it puts SENT behind CLICKED, and --stages is SENT,REACHED",
                "--profile china --platforms FCM,APNS   | no device of FCM comes: nobody has one where --profile china"
            })
    void warnsOfWhatNeverComes(String flags, String warning) {
        Cli.Outcome outcome = dryRun(flags);

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("pushback: " + warning);
        assertThat(outcome.lines()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--types OFFLINE --stages REACHED --platforms FCM",
                "--types OFFLINE --stages REACHED,CLICKED --error-rate 1"
            })
    void refusesStagesThatNothingComesTo(String flags) {
        assertThat(dryRun(flags))
                .returns(2, Cli.Outcome::code)
                .extracting(Cli.Outcome::err)
                .asString()
                .startsWith("pushback: nothing comes of --stages")
                .contains("--fcm-reached");
    }

    @Test
    void saysNothingWhereAllCanCome() {
        for (String flags : new String[] {
            "--errors 410", "--late 1", "--profile china", "--profile china --platforms FCM", "--scenario sample"
        }) {
            Cli.Outcome outcome = dryRun(flags);

            assertThat(outcome.err().lines().filter(line -> !line.contains("seed")))
                    .as(outcome.toString())
                    .noneMatch(
                            line -> line.contains(" come") || line.contains("does nothing") || line.contains("as it"));
        }
    }

    private static Cli.Outcome dryRun(String flags) {
        return Cli.pushback(Stream.concat(Stream.of("send", "--dry-run", "-n", "3"), Stream.of(flags.split(" ")))
                .toArray(String[]::new));
    }
}
