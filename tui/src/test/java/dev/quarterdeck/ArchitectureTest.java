package dev.quarterdeck;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The lines between the modules and packages, as the README draws them. */
@ArchTag("unit")
@AnalyzeClasses(
        packages = "dev.quarterdeck",
        importOptions = {ImportOption.DoNotIncludeTests.class, NoTestJar.class})
final class ArchitectureTest {
    private static final String HOME = "dev.quarterdeck.";

    @ArchTest
    static final ArchRule packagesKnowEachOtherOneWayOnly =
            slices().matching("dev.quarterdeck.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule themesKnowNobody =
            noClasses()
                    .that()
                    .resideInAPackage(HOME + "themes..")
                    .should()
                    .dependOnClassesThat(oursOutside(HOME + "themes.."));

    @ArchTest
    static final ArchRule commandsDoNotKnowTheScreen =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(HOME + "tui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(HOME + "tui..");

    @ArchTest
    static final ArchRule theModelKnowsNobody =
            noClasses()
                    .that()
                    .resideInAPackage(HOME + "model..")
                    .should()
                    .dependOnClassesThat(oursOutside(HOME + "model.."));

    @ArchTest
    static final ArchRule theDemoKnowsOnlyJson =
            noClasses()
                    .that()
                    .resideInAPackage(HOME + "demo..")
                    .should()
                    .dependOnClassesThat(oursOutside(HOME + "demo..", HOME + "json.."));

    @ArchTest
    static final ArchRule theReaderOfYamlKnowsOnlyTexts =
            noClasses()
                    .that()
                    .resideInAPackage(HOME + "yaml..")
                    .should()
                    .dependOnClassesThat(oursOutside(HOME + "yaml..", HOME + "text.."));

    @ArchTest
    static final ArchRule platformsDoNotKnowTheCommandLine =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            HOME + "docker..",
                            HOME + "kubernetes..",
                            HOME + "http..",
                            HOME + "host..",
                            HOME + "gotemplate..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(HOME + "cli..");

    @ArchTest
    static final ArchRule onlyTheDockerAdapterKnowsDockerJava =
            onlyIn("docker", "com.github.dockerjava..");

    @ArchTest
    static final ArchRule onlyTheDisplayKnowsLanterna =
            onlyIn("tui.display", "com.googlecode.lanterna..");

    @ArchTest static final ArchRule onlyTheCommandLineKnowsPicocli = onlyIn("cli", "picocli..");

    @ArchTest
    static final ArchRule onlyTheDockerAdapterKnowsJackson =
            onlyIn("docker", "com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule nobodyReadsYamlInAnotherWay =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule onlyTheHostStartsProcesses =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(HOME + "host..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.lang.ProcessBuilder")
                    .orShould()
                    .callMethod(Runtime.class, "exec", String[].class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage("java.lang.foreign..");

    @ArchTest
    static final ArchRule nobodyEndsTheJvmButMain =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Main")
                    .and()
                    .doNotHaveSimpleName("Rehearsal")
                    .should()
                    .callMethod(System.class, "exit", int.class);

    private static ArchRule onlyIn(String place, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(HOME + place + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaClass> oursOutside(String... places) {
        return resideInAPackage(HOME.replaceAll("\\.$", "") + "..")
                .and(DescribedPredicate.not(resideInAnyPackage(places)));
    }
}
