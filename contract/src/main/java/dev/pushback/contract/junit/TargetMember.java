package dev.pushback.contract.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Finds and reads the member that is marked as {@link PushbackTarget}, in the test class or the nearest enclosing one.
 *
 * @param context where the test is
 */
record TargetMember(ExtensionContext context) {

    /** The target; empty if no member is marked. */
    Optional<Object> value() {
        for (Class<?> one = context.getRequiredTestClass(); one != null; one = one.getEnclosingClass()) {
            List<Member> marked = marked(one);
            if (marked.size() > 1) {
                throw Speech.wrong(JunitMessage.SEVERAL_TARGETS.of(one.getName(), marked.size(), marked.toString()));
            }
            if (!marked.isEmpty()) {
                return Optional.of(read(marked.get(0), one));
            }
        }
        return Optional.empty();
    }

    private static List<Member> marked(Class<?> one) {
        List<Member> marked = new ArrayList<>();
        marked.addAll(AnnotationSupport.findAnnotatedFields(
                one, PushbackTarget.class, field -> true, HierarchyTraversalMode.TOP_DOWN));
        marked.addAll(
                AnnotationSupport.findAnnotatedMethods(one, PushbackTarget.class, HierarchyTraversalMode.TOP_DOWN));
        return marked;
    }

    private Object read(Member member, Class<?> owner) {
        Object instance = Modifier.isStatic(member.getModifiers()) ? null : instance(member, owner);
        Object value = member instanceof Method method
                ? invoked(method, instance)
                : ReflectionSupport.tryToReadFieldValue((Field) member, instance)
                        .getOrThrow(e -> Speech.wrong(JunitMessage.UNREADABLE.of(member.toString(), e.toString()), e));
        if (value == null) {
            throw Speech.wrong(JunitMessage.MARKED_NULL.of(member.getName()));
        }
        return value;
    }

    private static Object invoked(Method method, Object instance) {
        if (method.getParameterCount() > 0) {
            throw Speech.wrong(JunitMessage.TARGET_PARAMETERS.of(method.getName()));
        }
        return ReflectionSupport.invokeMethod(method, instance);
    }

    private Object instance(Member member, Class<?> owner) {
        return context.getTestInstances()
                .flatMap(instances -> instances.findInstance(owner))
                .orElseThrow(
                        () -> Speech.wrong(JunitMessage.TARGET_TOO_EARLY.of(member.getName(), owner.getSimpleName())));
    }
}
