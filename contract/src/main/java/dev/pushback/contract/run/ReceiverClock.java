package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How far the receiver's clock is from this machine's: its replies say what time it is there ({@code Date}). What stands in
 * front of it may say so, too, and mean itself, so one callback is signed for a time that is right only there.
 *
 * <p>Where replies say no time, the window itself tells: it is two minutes wide, and a clock that is right is in its middle.
 *
 * @param ahead how far; below zero if it is behind
 * @param isDated whether replies say so
 */
record ReceiverClock(Duration ahead, boolean isDated) {

    /** Both cut to seconds, and a reply takes its time: below this nothing is said. */
    private static final int LEAST_SECONDS = 4;

    /** The documented window: RequestTime is at most so far from the receiver's clock. */
    private static final int WINDOW_SECONDS = 60;

    /** What the reply says, if it says another time than this machine, and the receiver goes by it. */
    static Optional<ReceiverClock> of(Attempt attempt, CaseExecutor player) {
        if (player.isSigned()
                && attempt.isAnswered()
                && attempt.reply().header("Date").isEmpty()) {
            return RecencyWindow.of(attempt, player)
                    .map(middle -> new ReceiverClock(Duration.ofSeconds(middle), false))
                    .filter(clock -> Math.abs(clock.seconds()) >= LEAST_SECONDS);
        }
        return told(attempt)
                .filter(clock ->
                        player.isSigned() && Expectations.acknowledges(player.sendPlainest(clock.rightOnlyThere())));
    }

    private static Optional<ReceiverClock> told(Attempt attempt) {
        return attempt.isAnswered()
                ? attempt.reply()
                        .header("Date")
                        .flatMap(ReceiverClock::time)
                        .map(there -> Duration.between(attempt.at().plus(attempt.took()), there))
                        .map(ahead ->
                                new ReceiverClock(Duration.ofSeconds(Math.round(ahead.toMillis() / 1000.0)), true))
                        .filter(clock -> Math.abs(clock.seconds()) >= LEAST_SECONDS)
                : Optional.empty();
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** A time within the window of that clock and beyond that of this machine's, from now. */
    private Duration rightOnlyThere() {
        long beyond = Math.max(0, WINDOW_SECONDS - Math.abs(seconds()) / 2);
        return ahead.plusSeconds(beyond * Long.signum(seconds()));
    }

    /** Whether it refuses what is signed now. */
    private boolean refusesNow() {
        return Math.abs(seconds()) > WINDOW_SECONDS;
    }

    private long seconds() {
        return ahead.toSeconds();
    }

    /** What must be known first of all. */
    Message headline() {
        RunMessage dated = seconds() > 0 ? RunMessage.CLOCK_AHEAD : RunMessage.CLOCK_BEHIND;
        RunMessage undated = seconds() > 0 ? RunMessage.CLOCK_SEEMS_AHEAD : RunMessage.CLOCK_SEEMS_BEHIND;
        RunMessage what = isDated ? dated : undated;
        RunMessage follows = refusesNow() ? RunMessage.CLOCK_REFUSES : RunMessage.CLOCK_TAKES;
        return what.of(Math.abs(seconds()), follows.of());
    }
}
