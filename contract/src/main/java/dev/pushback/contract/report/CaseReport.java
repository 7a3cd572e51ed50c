package dev.pushback.contract.report;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Verdict;
import dev.pushback.emulator.http.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * A case's result in the words of reports: secrets are hidden, nothing is escaped yet.
 *
 * @param contractCase the case
 * @param title what the receiver does, in the report's language
 * @param rule the fact that it is about, in the report's language
 * @param source where that stands
 * @param verdict what is said
 * @param sent what was sent, in words
 * @param reason why it was skipped, or what else must be known; {@code null} if nothing
 * @param expected what must have come back; {@code null} unless failed or warned
 * @param actual what came back; {@code null} unless failed or warned
 * @param request method and URL of the call that shows the verdict; empty if nothing was sent
 * @param remedy what to do about it; empty if nothing is known
 * @param fix the lines to change where the stack is known whose default it is; empty if nothing is known
 * @param again the command that plays this case again
 * @param curl the call as a command; {@code null} if it was not broken or can't be written so
 * @param took how long the case took
 * @param attempts how many calls were made
 * @param wire what went over the wire, the first calls and the one that shows the verdict; put together when asked for
 * @param calls every call and what came of it; put together when asked for
 */
public record CaseReport(
        ContractCase contractCase,
        String title,
        String rule,
        String source,
        Verdict verdict,
        String sent,
        String reason,
        String expected,
        String actual,
        String request,
        String remedy,
        List<String> fix,
        String again,
        String curl,
        Duration took,
        int attempts,
        Supplier<List<WireLog>> wire,
        Supplier<List<Attempt>> calls) {

    /** The case's id. */
    public String id() {
        return contractCase.id();
    }

    /** Whether the receiver breaks a rule, of whatever level. */
    public boolean isBroken() {
        return verdict.isBroken();
    }
}
