package dev.pushback.contract.junit;

import static java.util.Objects.requireNonNull;

import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.PushEmulator;
import dev.pushback.emulator.http.Header;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs the contract against the receiver of a test, and hands a {@link PushEmulator} to its methods. To be registered as a
 * static or instance field with {@code @RegisterExtension}; {@link PushbackContract} does without a field.
 *
 * <p>Immutable: each method returns another extension, so that a factory may narrow it: {@code
 * pushback.only("reply").contract()}. The target is asked for at first use, when a random port is known. What is opened
 * for a test is closed with it. Safe in parallel and in nested classes.
 *
 * <p>What is not said here is taken from the platform's configuration parameters, for example in {@code
 * junit-platform.properties}: {@code pushback.sdk-app-id}, {@code pushback.token-file}, {@code pushback.seed}, {@code
 * pushback.strict}, {@code pushback.only}, {@code pushback.exclude}, {@code pushback.no-auth}, {@code
 * pushback.known-failures}, {@code pushback.known-flaky}, {@code pushback.requirements}, {@code pushback.probe}, {@code pushback.timeout}, {@code pushback.insecure} and {@code
 * pushback.cacert}, which mean what the command line's flags mean.
 */
@API(status = API.Status.STABLE)
public final class PushbackExtension implements ParameterResolver, InvocationInterceptor {

    private final Setup setup;
    private final ThreadLocal<ExtensionContext> here;

    private PushbackExtension(Setup setup, ThreadLocal<ExtensionContext> here) {
        this.setup = setup;
        this.here = here;
    }

    /** An extension for the receiver at this URL: a {@link URI}, or anything whose text is one. */
    public static PushbackExtension target(Supplier<?> url) {
        return new PushbackExtension(Setup.of(requireNonNull(url, "url")), new ThreadLocal<>());
    }

    /** An extension that is used within this context. */
    static PushbackExtension within(ExtensionContext context, Setup setup) {
        return new PushbackExtension(setup, ThreadLocal.withInitial(() -> context));
    }

    /** The receiver's app; 1400187352 unless given. */
    public PushbackExtension sdkAppId(long id) {
        return with(made -> made.but().sdkAppId(id).build());
    }

    /** The receiver's token; without it the cases that need one are skipped. */
    public PushbackExtension token(String token) {
        requireNonNull(token, "token");
        return with(made -> made.but().token(token).build());
    }

    /** The receiver is meant to check no signature: the cases that need a token are left out. */
    public PushbackExtension noAuth() {
        return with(setup.noAuth());
    }

    /** The same seed makes the same events; 1 unless given. */
    public PushbackExtension seed(long seed) {
        return with(made -> made.but().seed(seed).build());
    }

    /** SHOULD counts as MUST, and a skip as a failure. */
    public PushbackExtension strict() {
        return with(made -> made.but().strict(true).build());
    }

    /** Only these cases, by id, group or glob. */
    public PushbackExtension only(String... globs) {
        return with(setup.only(List.of(globs)));
    }

    /** All but these cases, by id, group or glob. */
    public PushbackExtension exclude(String... globs) {
        return with(setup.exclude(List.of(globs)));
    }

    /** A header on every call, besides those given before. */
    public PushbackExtension header(String name, String value) {
        Header header = new Header(name, value);
        return with(made -> made.but()
                .headers(Stream.concat(made.headers().stream(), Stream.of(header))
                        .toList())
                .build());
    }

    /** How long a reply may take; the documented 2 s unless given. */
    public PushbackExtension timeout(Duration timeout) {
        return with(made ->
                made.but().carried(carried -> carried.withTimeout(timeout)).build());
    }

    /** Takes any TLS certificate. */
    public PushbackExtension insecure() {
        return with(setup.with("insecure", "true"));
    }

    /** Trusts the authorities in this PEM file. */
    public PushbackExtension cacert(Path pem) {
        return with(setup.with("cacert", pem.toString()));
    }

    /** Tells what the receiver has stored: the cases on that are played too. */
    public PushbackExtension probe(ReceiverProbe probe) {
        requireNonNull(probe, "probe");
        return with(setup.probe((options, transport) -> probe));
    }

    /** Asks what the receiver has stored at this URL, or at this path of the target's host, such as {@code /probe}. */
    public PushbackExtension probe(String urlOrPath) {
        return with(setup.probe(ProbeSource.at(urlOrPath)));
    }

    /** The cases listed in this file are known to fail: they are skipped, and fail once they pass. */
    public PushbackExtension knownFailures(Path file) {
        requireNonNull(file, "file");
        return knownFailures(file.toString());
    }

    /** The same, listed in a resource of the class path, or in a file of that name. */
    public PushbackExtension knownFailures(String resource) {
        requireNonNull(resource, "resource");
        return with(setup.with("known-failures", resource));
    }

    /** The cases listed in this resource of the class path, or file, are played and decide nothing. */
    public PushbackExtension knownFlaky(String resource) {
        requireNonNull(resource, "resource");
        return with(setup.with("known-flaky", resource));
    }

    /** Cases that came later than this set, such as {@code 2025-10-27/0.1}, are played and decide nothing. */
    public PushbackExtension requirements(String name) {
        requireNonNull(name, "name");
        return with(setup.with("requirements", name));
    }

    /**
     * The contract: a container a group, a test a case. To be returned from a {@code @TestFactory}.
     *
     * @throws ExtensionConfigurationException if it is asked for elsewhere, or something given does not fit
     */
    public Stream<DynamicNode> contract() {
        ExtensionContext context = here.get();
        if (context == null) {
            throw Speech.wrong(JunitMessage.FACTORY_ONLY.of());
        }
        return LiveContract.open(setup, context).tests();
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> invoked, ExtensionContext context)
            throws Throwable {
        here.set(context);
        try {
            return invocation.proceed();
        } finally {
            here.remove();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PushEmulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return LiveEmulator.of(setup, context);
    }

    private PushbackExtension with(Setup other) {
        return new PushbackExtension(other, here);
    }

    private PushbackExtension with(UnaryOperator<RunOptions> change) {
        return with(setup.with(change));
    }
}
