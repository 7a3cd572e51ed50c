package dev.pushback.contract.junit;

import dev.pushback.contract.CaseResult;
import dev.pushback.contract.ContractCase;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Turns a case's result into what JUnit understands. */
final class CaseAssertion {

    private CaseAssertion() {}

    /** Fails for a broken MUST, aborts for a skip, passes else. */
    static void check(CaseResult result) {
        switch (result.verdict()) {
            case FAILED -> throw new AssertionFailedError(message(result), result.expected(), result.actual());
            case SKIPPED -> throw new TestAbortedException(result.reason());
            default -> {}
        }
    }

    private static String message(CaseResult result) {
        ContractCase one = result.contractCase();
        return String.join(
                System.lineSeparator(),
                one.id() + " " + one.level() + ": the receiver " + one.title(),
                "  sent      " + one.script().describe(),
                "  expected  " + result.expected(),
                "  but was   " + result.actual(),
                "  source    " + one.rule().citation(),
                "");
    }
}
