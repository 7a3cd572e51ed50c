package dev.pushback.contract.junit;

import static java.util.Objects.requireNonNull;

import dev.pushback.contract.CaseResult;
import dev.pushback.contract.Contract;
import dev.pushback.contract.ContractCase;
import dev.pushback.contract.ContractRun;
import dev.pushback.contract.RunOptions;
import dev.pushback.contract.Selection;
import dev.pushback.emulator.CallbackUrl;
import dev.pushback.emulator.PushEmulator;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs the contract against the receiver of a test, and hands a {@link PushEmulator} to its methods.
 *
 * <p>Immutable: each method returns another extension. The target is asked for at first use, when a random port is known.
 * Holds no state of its own, so that it is safe in parallel and in nested classes.
 */
public final class PushbackExtension implements ParameterResolver {

    private final Supplier<?> target;
    private final Selection selection;
    private final UnaryOperator<RunOptions> options;

    private PushbackExtension(Supplier<?> target, Selection selection, UnaryOperator<RunOptions> options) {
        this.target = target;
        this.selection = selection;
        this.options = options;
    }

    /** An extension for the receiver at this URL: a {@link URI}, or anything whose text is one. */
    public static PushbackExtension target(Supplier<?> url) {
        return new PushbackExtension(requireNonNull(url, "url"), Selection.everything(), UnaryOperator.identity());
    }

    /** The receiver's app; 1400187352 unless given. */
    public PushbackExtension sdkAppId(long id) {
        return with(made -> made.withSdkAppId(id));
    }

    /** The receiver's token; without it the signature is left out of the contract. */
    public PushbackExtension token(String token) {
        return with(made -> made.withToken(token));
    }

    /** The same seed makes the same events; 1 unless given. */
    public PushbackExtension seed(long seed) {
        return with(made -> made.withSeed(seed));
    }

    /** SHOULD counts as MUST. */
    public PushbackExtension strict() {
        return with(made -> made.withStrict(true));
    }

    /** Only these cases, by id, group or glob. */
    public PushbackExtension only(String... globs) {
        return selecting(new Selection(List.of(globs), selection.exclude(), selection.noAuth()));
    }

    /** All but these cases, by id, group or glob. */
    public PushbackExtension exclude(String... globs) {
        return selecting(new Selection(selection.only(), List.of(globs), selection.noAuth()));
    }

    /** The contract: a container a group, a test a case. To be returned from a {@code @TestFactory}. */
    public Stream<DynamicNode> contract() {
        RunOptions made = made();
        boolean noAuth = selection.noAuth() || made.token() == null;
        List<ContractCase> cases = new Selection(selection.only(), selection.exclude(), noAuth).from(Contract.cases());
        if (cases.isEmpty()) {
            throw new ExtensionConfigurationException("no case is selected by only(" + selection.only()
                    + ") and exclude(" + selection.exclude() + "); see pushback cases");
        }
        ContractRun run = new ContractRun(made);
        Map<String, List<ContractCase>> groups = cases.stream()
                .collect(Collectors.groupingBy(ContractCase::group, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .<DynamicNode>map(group -> DynamicContainer.dynamicContainer(
                        group.getKey(), group.getValue().stream().map(one -> test(run, one))))
                .onClose(run::close);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PushEmulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Namespace space = ExtensionContext.Namespace.create(PushbackExtension.class, this);
        return context.getStore(space)
                .getOrComputeIfAbsent(Emulator.class, key -> new Emulator(made()), Emulator.class)
                .emulator;
    }

    private static DynamicNode test(ContractRun run, ContractCase one) {
        return DynamicTest.dynamicTest(one.id() + ": " + one.title(), () -> {
            CaseResult result = run.play(one);
            CaseAssertion.check(result);
        });
    }

    private RunOptions made() {
        return options.apply(RunOptions.of(CallbackUrl.parse(url())));
    }

    private String url() {
        Object url = target.get();
        if (url == null) {
            throw new ExtensionConfigurationException("the target's supplier gave null; start the receiver before the"
                    + " contract is asked for, for example in @BeforeAll");
        }
        return url.toString();
    }

    private PushbackExtension with(UnaryOperator<RunOptions> change) {
        return new PushbackExtension(target, selection, made -> change.apply(options.apply(made)));
    }

    private PushbackExtension selecting(Selection other) {
        return new PushbackExtension(target, other, options);
    }

    /** Closes the emulator with the test that used it. */
    @SuppressWarnings("deprecation") // the only closing contract that JUnit 5.10 knows
    private static final class Emulator implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        private final PushEmulator emulator;

        Emulator(RunOptions options) {
            emulator = new PushEmulator(options.url(), options.sdkAppId(), options.token());
        }

        @Override
        public void close() {
            emulator.close();
        }
    }
}
