package dev.pushback.contract;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pushback.emulator.http.netty.NettyTransport;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.pushback.contract");

    @Test
    void nothingImportsTheLeaves() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.pushback.contract.cli..", "dev.pushback.contract.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.pushback.contract.cli..", "dev.pushback.contract.junit..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.pushback.contract.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(CLASSES);
    }

    /** Those of {@link java.nio.file.Files} can be read by nobody else, unless permissions are given. */
    @Test
    void temporaryFilesArePrivate() {
        noClasses()
                .should()
                .callMethod(java.io.File.class, "createTempFile", String.class, String.class)
                .orShould()
                .callMethod(java.io.File.class, "createTempFile", String.class, String.class, java.io.File.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.attribute.PosixFilePermissions")
                .check(CLASSES);
    }

    @Test
    void theEmulatorsInternalsStayInternal() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.pushback.emulator.load.engine..")
                        .or(resideInAPackage("dev.pushback.emulator.http.netty..")
                                .and(not(type(NettyTransport.class)))))
                .check(CLASSES);
    }

    @Test
    void onlyTheExtensionKnowsJunit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.pushback.contract.junit")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .check(CLASSES);
    }

    @Test
    void theExtensionNeedsNoReceiverOfOurs() {
        noClasses()
                .that()
                .resideInAPackage("dev.pushback.contract.junit")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.pushback.contract.receiver..")
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
    void packagesAreFreeOfCycles() {
        slices().matching("dev.pushback.contract.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** So a second kind of callback needs no change there; see {@link dev.pushback.schema.kind.CallbackKind}. */
    @Test
    void runsShrinkingAndReportsAssumeNoKindOfCallback() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dev.pushback.contract.run..",
                        "dev.pushback.contract.shrink..",
                        "dev.pushback.contract.request..",
                        "dev.pushback.contract.report..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("dev.pushback.schema.PushEvent")
                .check(CLASSES);
    }
}
