package dev.pushback.contract.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test class the contract and the emulator as parameters, without a field:
 *
 * <pre>{@code
 * @PushbackContract(token = "secret")
 * class CallbackTest {
 *     @PushbackTarget
 *     URI receiver() { return URI.create("http://localhost:" + port + "/callback"); }
 *
 *     @TestFactory
 *     Stream<DynamicNode> keepsTheContract(PushbackExtension pushback) { return pushback.contract(); }
 * }
 * }</pre>
 *
 * <p>The target is, in this order: what the class or an enclosing one marks as {@link PushbackTarget}, {@link #url()}, the
 * configuration parameter {@code pushback.url}. What is left at its default here is taken from the other parameters that
 * {@link PushbackExtension} names. Subclasses and nested classes have a part in it.
 */
@API(status = API.Status.STABLE)
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AnnotatedContract.class)
public @interface PushbackContract {

    /** The receiver's URL, if it is known before the test runs. */
    String url() default "";

    /** The receiver's app; 0 for the default. */
    long sdkAppId() default 0;

    /** The receiver's token. */
    String token() default "";

    /** Whether the receiver is meant to check no signature. */
    boolean noAuth() default false;

    /** The same seed makes the same events; 0 for the default. */
    long seed() default 0;

    /** Whether SHOULD counts as MUST, and a skip as a failure. */
    boolean strict() default false;

    /** Only these cases, by id, group or glob. */
    String[] only() default {};

    /** All but these cases, by id, group or glob. */
    String[] exclude() default {};

    /** Where the receiver tells what it has stored: a URL, or a path of the target's host such as {@code /probe}. */
    String probe() default "";

    /** The list of known failures: a resource of the class path, or a file. */
    String knownFailures() default "";
}
