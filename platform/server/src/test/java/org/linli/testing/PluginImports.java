package org.linli.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.pf4j.Extension;

/** What the classes of a plugin may use: the API, the frameworks, and nothing else of ours. */
public final class PluginImports {

  private PluginImports() {}

  /** Checks a plugin by its base package, such as {@code org.linli.plugin.guangdong}. */
  public static void check(String basePackage) {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(basePackage);
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.linli..")
                .and(not(resideInAnyPackage("org.linli.api..", basePackage + "..")))
                .as("are neither the API nor the plugin"))
        .check(classes);
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.pf4j..")
                .and(not(equivalentTo(Extension.class)))
                .as("belong to the plugin host"))
        .check(classes);
  }
}
