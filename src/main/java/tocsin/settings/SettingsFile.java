package tocsin.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the operator's settings from a YAML file and the environment, which goes first. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * Reads and checks everything.
     *
     * @param file shown in messages as it is given here
     * @throws BadSettings with all mistakes at once
     */
    public static Loaded read(Path file, Map<String, String> environment) throws BadSettings {
        Findings findings = new Findings();
        Place.File place = new Place.File(file.toString());
        boolean openToAll = false;
        Optional<Node> node = Optional.empty();
        try {
            openToAll = TextFile.isOpenToAll(file);
            node = YamlText.compose(Files.readString(file), place, findings);
        } catch (IOException unreadable) {
            findings.error(place, "the file " + TextFile.why(unreadable));
        }
        findings.throwIfAny();
        if (node.isEmpty()) {
            findings.error(place, "the file is empty: begin with a copy of config/tocsin.yml");
        }
        findings.throwIfAny();
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Section top = Section.top(place, Item.within(place, node.orElseThrow()), environment, findings);
        warnOfMistypedVariables(environment, findings);
        Settings settings = new Binder(top, folder, new Secrets(folder, openToAll, findings), findings).bind();
        return new Loaded(settings, findings.warnings());
    }

    private static void warnOfMistypedVariables(Map<String, String> environment, Findings findings) {
        Set<String> known = Keys.variables();
        environment.keySet().stream()
                .filter(name -> name.matches("(TOCSIN|TELEGRAM|SLACK)_.*") && !known.contains(name))
                .sorted()
                .forEach(name -> Near.within(1, name, known)
                        .ifPresent(meant -> findings.warn(
                                new Place.Variable(name), "no setting reads it, did you mean " + meant + "?")));
    }
}
