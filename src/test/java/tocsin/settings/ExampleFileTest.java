package tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The example file cannot drift from the program. */
class ExampleFileTest {
    private static final Path EXAMPLE = Path.of("config/tocsin.yml");
    /** Prose has one blank after its sign; what else follows a sign is a setting that is switched off. */
    private static final Pattern SWITCHED_OFF = Pattern.compile("(?m)^( *)#(?! \\S|$)");

    @Test
    void it_loads_as_it_is_and_only_warns_that_no_account_is_on() throws Exception {
        Loaded loaded = SettingsFile.read(EXAMPLE, Map.of());
        assertThat(loaded.settings().feeds()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(loaded.warnings()).singleElement().asString().contains("no account is on");
    }

    @Test
    void it_needs_no_more_than_a_token() throws Exception {
        Loaded loaded = SettingsFile.read(EXAMPLE, Map.of("TELEGRAM_BOT_TOKEN", "123:abc"));
        assertThat(loaded.settings().accounts()).containsExactly("telegram");
        assertThat(loaded.warnings()).isEmpty();
    }

    @Test
    void what_is_switched_off_in_it_loads_once_it_is_switched_on(@TempDir Path folder) throws Exception {
        String all = everythingOn()
                .replaceAll("/run/secrets/[a-z-]+", "secret")
                .replaceAll("(?m)^ +(password|token|bot-token|app-token): .*$", "");
        Files.writeString(folder.resolve("secret"), "123:abc");
        for (String file : List.of("my-bases.yml", "my-words.yml", "my-severity.yml")) {
            Files.writeString(folder.resolve(file), "");
        }
        Path file = Files.writeString(folder.resolve("tocsin.yml"), all);
        Settings settings = SettingsFile.read(file, Map.of()).settings();
        assertThat(settings.accounts()).containsExactlyInAnyOrder("telegram", "slack", "terminal");
        assertThat(settings.chats().getFirst().watches()).hasSize(2);
        assertThat(settings.store().url()).isPresent();
    }

    @Test
    void it_has_every_key_and_no_other() throws IOException {
        assertThat(lines(everythingOn()).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Keys.ALL.stream().map(Key::path).toList());
    }

    @Test
    void above_every_key_stand_its_default_and_its_variable() throws IOException {
        List<String> text = everythingOn().lines().toList();
        Map<String, Integer> lines = lines(everythingOn());
        for (Key<?> key : Keys.ALL) {
            if (key.variable().isPresent()) {
                String comment = commentAbove(text, lines.getOrDefault(key.path(), 0));
                boolean none = key.fallback().isEmpty() || key.fallback().equals("[]");
                assertThat(comment)
                        .as("the comment above %s", key.path())
                        .contains("Default " + (none ? "none" : key.fallback()))
                        .containsPattern("\\b" + key.variable().get() + "\\b");
            }
        }
    }

    private static String everythingOn() throws IOException {
        return SWITCHED_OFF.matcher(Files.readString(EXAMPLE)).replaceAll("$1");
    }

    private static String commentAbove(List<String> text, int line) {
        int from = line - 1;
        while (from > 0 && text.get(from - 1).strip().startsWith("#")) {
            from--;
        }
        return String.join("\n", text.subList(from, line - 1));
    }

    /** The path of every key with a value of its own, and the line where it stands first. */
    private static Map<String, Integer> lines(String yaml) {
        Findings findings = new Findings();
        Map<String, Integer> lines = new HashMap<>();
        collect("", YamlText.compose(yaml, new Place.File("example"), findings).orElseThrow(), lines);
        return lines;
    }

    private static void collect(String path, Node node, Map<String, Integer> lines) {
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(entry -> collect(path, entry, lines));
        } else if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entry -> {
                String name = ((ScalarNode) entry.getKeyNode()).getValue();
                String full = path.isEmpty() ? name : path + "." + name;
                if (!(entry.getValueNode() instanceof MappingNode)) {
                    lines.putIfAbsent(full, Item.line(entry.getKeyNode()));
                }
                collect(full, entry.getValueNode(), lines);
            });
        }
    }
}
