package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the package table of docs/architecture.md against the imports of the code. */
class ArchitectureTest {
    private static final Path PAGE = Path.of("docs", "architecture.md");
    private static final Pattern ROW = Pattern.compile("\\| `(tocsin[a-z.]*)` \\|[^|]*\\|([^|]*)\\|");
    private static final Set<String> EDGES = Set.of(
            "tocsin.store.sql", "tocsin.chat.telegram", "tocsin.chat.slack", "tocsin.chat.terminal", "tocsin.web");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tocsin");

    @Test
    void every_package_of_the_code_stands_in_the_table_and_the_other_way_round() throws IOException {
        assertThat(packages()).containsExactlyInAnyOrderElementsOf(table().keySet());
    }

    @Test
    void a_package_imports_exactly_what_its_row_allows() throws IOException {
        assertThat(imports()).isEqualTo(table());
    }

    @Test
    void nobody_but_the_root_imports_an_edge() throws IOException {
        table().forEach((name, allowed) -> {
            if (!name.equals("tocsin")) {
                assertThat(allowed).as(name).doesNotContainAnyElementsOf(EDGES);
            }
        });
    }

    @Test
    void no_package_imports_one_that_stands_below_it() throws IOException {
        var order = Files.readAllLines(PAGE).stream()
                .map(ROW::matcher)
                .filter(Matcher::find)
                .map(row -> row.group(1))
                .toList();
        imports()
                .forEach((name, imported) -> imported.forEach(other -> assertThat(order.indexOf(other))
                        .as(name + " imports " + other)
                        .isLessThan(order.indexOf(name))));
    }

    private static Map<String, Set<String>> table() throws IOException {
        Map<String, Set<String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (row.find()) {
                table.put(
                        row.group(1),
                        Arrays.stream(row.group(2).split(","))
                                .map(String::strip)
                                .filter(name -> !name.equals("–"))
                                .map(name -> "tocsin." + name)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return table;
    }

    private static Set<String> packages() {
        return CODE.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> imports() {
        Map<String, Set<String>> imports = new TreeMap<>();
        for (JavaClass type : CODE) {
            Set<String> imported = imports.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>());
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String target =
                        dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (target.startsWith("tocsin") && !target.equals(type.getPackageName())) {
                    imported.add(target);
                }
            }
        }
        return imports;
    }
}
