package dev.pushback.contract.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What came of running a test class in an engine of its own. */
public record Played(EngineExecutionResults results) {

    public static Played of(Class<?> testClass) {
        return of(testClass, Map.of());
    }

    public static Played of(Class<?> testClass, Map<String, String> parameters) {
        return new Played(EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .configurationParameters(parameters)
                .execute());
    }

    /** The tests that passed, by what they are called. */
    public List<String> passed() {
        return results.testEvents().succeeded().map(Played::name).toList();
    }

    public List<String> aborted() {
        return results.testEvents().aborted().map(Played::name).toList();
    }

    public List<String> failed() {
        return results.testEvents().failed().map(Played::name).toList();
    }

    /** What was thrown by tests and containers that failed. */
    public List<Throwable> failures() {
        return thrown(results.allEvents().failed().list(), event -> true);
    }

    /** What was thrown by tests that were aborted. */
    public List<String> reasons() {
        return thrown(results.testEvents().aborted().list(), event -> true).stream()
                .map(Throwable::getMessage)
                .toList();
    }

    /** The only failure. */
    public Throwable failure() {
        List<Throwable> failures = failures();
        if (failures.size() != 1) {
            throw new AssertionError("1 failure was expected, were " + failures);
        }
        return failures.get(0);
    }

    private static List<Throwable> thrown(List<Event> events, Predicate<Event> which) {
        return events.stream()
                .filter(which)
                .map(event ->
                        event.getRequiredPayload(TestExecutionResult.class).getThrowable())
                .flatMap(Optional::stream)
                .toList();
    }

    private static String name(Event event) {
        return event.getTestDescriptor().getDisplayName().replaceFirst(":.*", "");
    }
}
