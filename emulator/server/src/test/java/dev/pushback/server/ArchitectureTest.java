package dev.pushback.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.pushback.server");

    @Test
    void wireMockStaysWhereItListens() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.pushback.server", "dev.pushback.server.wiremock")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.tomakehurst..", "wiremock..")
                .check(CLASSES);
    }

    @Test
    void onlyTheExtensionKnowsJunit() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(TencentServer.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .check(CLASSES);
    }

    @Test
    void theServerDoesNotGrade() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.pushback.contract..")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.pushback.server.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
