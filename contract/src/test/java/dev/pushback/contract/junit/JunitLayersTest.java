package dev.pushback.contract.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What may know whom. */
class JunitLayersTest {

    private static final String HERE = "dev.pushback.contract.junit..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.pushback");

    /** The server has an extension of its own. */
    @Test
    void extensionIsALeaf() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HERE, "dev.pushback.server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HERE, "org.junit..", "org.opentest4j..")
                .check(CLASSES);
    }

    @Test
    void extensionNeedsNothingOfTheCommandLine() {
        noClasses()
                .that()
                .resideInAPackage(HERE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.pushback.contract.cli..", "dev.pushback.contract.receiver..", "picocli..", "org.assertj..")
                .check(CLASSES);
    }
}
