package tocsin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code tocsin} in a copy of the repository's shape, with stand-ins for Java and Maven. */
class LauncherTest {
    private static final Path SCRIPT = Path.of("tocsin");
    private static final String ECHO = "#!/bin/sh\nfor a in \"$@\"; do echo \"[$a]\"; done\n";

    @TempDir
    Path folder;

    private Path home = Path.of(".");
    private Path tools = Path.of(".");

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void copy() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no sh here");
        home = Files.createDirectories(folder.toRealPath().resolve("a house"));
        tools = Files.createDirectories(folder.resolve("tools"));
        script(home.resolve("tocsin"), Files.readString(SCRIPT));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        script(
                tools.resolve("mvn"),
                "#!/bin/sh\necho built >>\"$LOG\"\nmkdir -p \"$REPO/target\"\n: >\"$REPO/target/tocsin.jar\"\n");
        jdk("jdk25", "25.0.1");
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void jdk(String name, String version) throws IOException {
        script(folder.resolve(name).resolve("bin/java"), ECHO + "echo " + name + "\n");
        Files.writeString(folder.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private Ended run(Path command, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of(command.toString()));
        call.addAll(List.of(args));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder process = new ProcessBuilder(call)
                .directory(Files.createDirectories(folder.resolve("elsewhere")).toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().clear();
        process.environment().put("PATH", tools + ":/usr/bin:/bin");
        process.environment().put("LOG", folder.resolve("log").toString());
        process.environment().put("REPO", home.toString());
        process.environment().put("JAVA_HOME", folder.resolve("jdk25").toString());
        process.environment().putAll(environment);
        int code = process.start().waitFor();
        return new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private int builds() throws IOException {
        Path log = folder.resolve("log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    @Test
    void builds_once_and_passes_arguments_through_unchanged() throws Exception {
        Ended first = run(home.resolve("tocsin"), Map.of(), "match", "--watch", "\"two words\" *", "");
        assertThat(first.err()).contains("Building Tocsin");
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .contains(
                        "[-jar]\n[" + home + "/target/tocsin.jar]\n[match]\n[--watch]\n[\"two words\" *]\n[]\njdk25\n");
        assertThat(run(home.resolve("tocsin"), Map.of()).err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void builds_again_after_a_change_and_then_not_again() throws Exception {
        run(home.resolve("tocsin"), Map.of());
        Files.setLastModifiedTime(
                home.resolve("target/tocsin.jar"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        script(tools.resolve("mvn"), "#!/bin/sh\necho unchanged >>\"$LOG\"\n");
        run(home.resolve("tocsin"), Map.of());
        run(home.resolve("tocsin"), Map.of());
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void works_through_links() throws Exception {
        Path direct = Files.createSymbolicLink(folder.resolve("direct"), home.resolve("tocsin"));
        Path second = Files.createSymbolicLink(tools.resolve("relative"), Path.of("../direct"));
        assertThat(run(direct, Map.of(), "feed").out()).contains("[" + home + "/target/tocsin.jar]");
        assertThat(run(second, Map.of(), "feed").code()).isZero();
    }

    @Test
    void passes_over_an_older_java() throws Exception {
        jdk("jdk17", "17.0.9");
        Files.createSymbolicLink(tools.resolve("java"), folder.resolve("jdk25/bin/java"));
        Ended run = run(
                home.resolve("tocsin"),
                Map.of("JAVA_HOME", folder.resolve("jdk17").toString()));
        assertThat(run.out()).endsWith("jdk25\n");
    }

    @Test
    void uses_the_wrapper_where_there_is_no_maven() throws Exception {
        Files.move(tools.resolve("mvn"), home.resolve("mvnw"));
        for (String tool : List.of("sh", "dirname", "readlink", "grep", "sed", "find", "head", "mkdir", "touch")) {
            script(tools.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
        }
        Ended run = run(home.resolve("tocsin"), Map.of("PATH", tools.toString()));
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void tells_a_failed_build_in_its_own_words() throws Exception {
        script(tools.resolve("mvn"), "#!/bin/sh\necho '[ERROR] no JDK'\nexit 1\n");
        Ended run = run(home.resolve("tocsin"), Map.of());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("[ERROR] no JDK", "target/build.log");
    }

    @Test
    void gives_file_names_a_locale_in_utf_8() throws Exception {
        script(folder.resolve("jdk25/bin/java"), "#!/bin/sh\necho \"$LC_ALL\"\n");
        assertThat(run(home.resolve("tocsin"), Map.of("LC_ALL", "C")).out()).isEqualTo("C.UTF-8\n");
        assertThat(run(home.resolve("tocsin"), Map.of("LC_ALL", "de_DE.UTF-8")).out())
                .isEqualTo("de_DE.UTF-8\n");
    }
}
