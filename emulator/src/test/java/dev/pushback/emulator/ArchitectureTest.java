package dev.pushback.emulator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pushback.emulator.http.netty.LoadCall;
import dev.pushback.emulator.http.netty.LoadClient;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.http.netty.ThreadClient;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.pushback.emulator");

    @Test
    void nettyStaysInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.pushback.emulator.http.netty")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.netty..")
                .check(CLASSES);
    }

    @Test
    void treesAndTheValidatorAreLeftToTheSchema() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.networknt..", "com.fasterxml.jackson.databind.node..")
                .check(CLASSES);
    }

    @Test
    void whoeverSendsDoesNotGrade() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.pushback.contract..")
                .check(CLASSES);
    }

    /** {@code http.netty} and {@code load.engine} are internal, whatever Java makes public. */
    @Test
    void internalsAreUsedByWhatTheyBelongTo() {
        classes()
                .that()
                .resideInAPackage("dev.pushback.emulator.load.engine")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("dev.pushback.emulator.load", "dev.pushback.emulator.load.engine")
                .check(CLASSES);
        classes()
                .that(belongToAnyOf(LoadClient.class, LoadCall.class))
                .should()
                .onlyBeAccessed()
                .byAnyPackage("dev.pushback.emulator.http.netty", "dev.pushback.emulator.load..")
                .check(CLASSES);
    }

    @Test
    void theClientOnNettyHasThreeFaces() {
        noClasses()
                .that()
                .resideInAPackage("dev.pushback.emulator.http.netty")
                .and(not(belongToAnyOf(NettyTransport.class, LoadClient.class, LoadCall.class, ThreadClient.class)))
                .should()
                .bePublic()
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.pushback.emulator.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** So a second kind of callback needs no change there; see {@link dev.pushback.schema.kind.CallbackKind}. */
    @Test
    void loadAndJournalAssumeNoKindOfCallback() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.pushback.emulator.load..", "dev.pushback.emulator.journal..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.pushback.schema.PushEvent")
                .check(CLASSES);
    }
}
