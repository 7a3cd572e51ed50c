package dev.pushback.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/**
 * What is promised to users is marked {@link API.Status#STABLE}, and a package that promises nothing {@link API.Status#INTERNAL},
 * as is a member of a promised type that is only there for other packages. A type without a mark in a package without one is
 * internal, too.
 */
class PublicApiTest {

    /** Sixty are meant. One more is a decision, not an accident. */
    private static final int PROMISED = 60;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "dev.pushback.schema", "dev.pushback.emulator", "dev.pushback.server", "dev.pushback.contract");

    @Test
    void aPromisedTypeSpeaksOnlyOfPromisedTypes() {
        classes()
                .that(DescribedPredicate.describe("are promised", PublicApiTest::isPromised))
                .and()
                .arePublic()
                .should(speakOnlyOfPromisedTypes())
                .check(CLASSES);
    }

    @Test
    void aPackageIsInternalUnlessItPromisesSomething() {
        assertThat(packages())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(API.class))
                        .as("%s is internal", each.getName())
                        .isEqualTo(each.getClasses().stream().noneMatch(PublicApiTest::isPromised)));
    }

    @Test
    void thePromiseStaysSmall() {
        assertThat(CLASSES.stream().filter(JavaClass::isTopLevelClass).filter(PublicApiTest::isPromised))
                .hasSizeBetween(1, PROMISED);
    }

    private static List<JavaPackage> packages() {
        return Stream.of("schema", "emulator", "server", "contract")
                .flatMap(module -> CLASSES.getPackage("dev.pushback." + module).getSubpackagesInTree().stream())
                .filter(each -> !each.getClasses().isEmpty())
                .toList();
    }

    private static ArchCondition<JavaClass> speakOnlyOfPromisedTypes() {
        return new ArchCondition<>("speak only of promised types") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.concat(
                                type.getMembers().stream()
                                        .filter(PublicApiTest::isVisible)
                                        .flatMap(PublicApiTest::spokenOf),
                                Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream()))
                        .filter(spoken -> spoken.getPackageName().startsWith("dev.pushback"))
                        .filter(spoken -> !isPromised(spoken))
                        .forEach(spoken -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " speaks of " + spoken.getName() + ", which is not promised")));
            }
        };
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !member.isAnnotatedWith(API.class);
    }

    private static Stream<JavaClass> spokenOf(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream().map(JavaType::toErasure).map(JavaClass::getBaseComponentType);
    }

    /** A nested type is promised as the type around it is. */
    private static boolean isPromised(JavaClass type) {
        return type.tryGetAnnotationOfType(API.class)
                        .filter(api -> api.status() == API.Status.STABLE)
                        .isPresent()
                || type.getEnclosingClass().map(PublicApiTest::isPromised).orElse(false);
    }
}
