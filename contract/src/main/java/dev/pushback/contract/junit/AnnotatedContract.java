package dev.pushback.contract.junit;

import dev.pushback.emulator.PushEmulator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link PushbackContract} registers. */
final class AnnotatedContract implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == PushbackExtension.class || type == PushEmulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        PushbackExtension extension = PushbackExtension.within(context, setup(context));
        return parameter.getParameter().getType() == PushbackExtension.class
                ? extension
                : extension.resolveParameter(parameter, context);
    }

    private static Setup setup(ExtensionContext context) {
        PushbackContract said = annotation(context.getRequiredTestClass());
        Setup setup = Setup.of(() -> new TargetMember(context).value().orElseGet(() -> url(said, context)))
                .only(List.of(said.only()))
                .exclude(List.of(said.exclude()))
                .with(made -> made.but()
                        .sdkAppId(said.sdkAppId() == 0 ? made.sdkAppId() : said.sdkAppId())
                        .token(said.token().isEmpty() ? made.token() : said.token())
                        .seed(said.seed() == 0 ? made.seed() : said.seed())
                        .strict(said.strict() || made.strict())
                        .build());
        setup = said.noAuth() ? setup.noAuth() : setup;
        setup = said.probe().isEmpty() ? setup : setup.probe(ProbeSource.at(said.probe()));
        return said.knownFailures().isEmpty() ? setup : setup.with("known-failures", said.knownFailures());
    }

    private static PushbackContract annotation(Class<?> testClass) {
        return Stream.<Class<?>>iterate(testClass, Objects::nonNull, Class::getEnclosingClass)
                .map(one -> AnnotationSupport.findAnnotation(one, PushbackContract.class))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Speech.wrong(JunitMessage.NOT_ANNOTATED.of(testClass.getName())));
    }

    private static Object url(PushbackContract said, ExtensionContext context) {
        if (!said.url().isEmpty()) {
            return said.url();
        }
        return Parameters.of(context)
                .text("url")
                .orElseThrow(() -> Speech.wrong(
                        JunitMessage.NO_TARGET.of(context.getRequiredTestClass().getSimpleName())));
    }
}
