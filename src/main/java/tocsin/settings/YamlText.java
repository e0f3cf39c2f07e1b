package tocsin.settings;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML 1.2 into nodes that know their lines. */
final class YamlText {
    private YamlText() {}

    /** The one document of a text, empty when it has none or is not YAML, which is then among the findings. */
    static Optional<Node> compose(String text, Place place, Findings findings) {
        try {
            LoadSettings anyKeys =
                    LoadSettings.builder().setAllowNonScalarKeys(true).build();
            return new Compose(anyKeys).composeString(text);
        } catch (MarkedYamlEngineException broken) {
            findings.error(
                    mark(broken).map(mark -> place.at(mark.getLine() + 1)).orElse(place), reason(broken));
        } catch (YamlEngineException broken) {
            findings.error(place, "this is not YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    /** Where the mistake is: of a quote that never ends, that is where it begins. */
    private static Optional<Mark> mark(MarkedYamlEngineException broken) {
        return String.valueOf(broken.getProblem()).contains("end of stream")
                ? broken.getContextMark().or(broken::getProblemMark)
                : broken.getProblemMark();
    }

    private static String reason(MarkedYamlEngineException broken) {
        String problem = String.valueOf(broken.getProblem());
        if (problem.contains("TAB")) {
            return "there is a tab here: YAML is indented with spaces only";
        }
        if (problem.contains("cannot start any token")) {
            return "this is not YAML: a text that begins with a sign such as @ goes in single quotes";
        }
        String context = broken.getContext() == null || broken.getContext().isBlank() ? "" : broken.getContext() + ", ";
        String hint = problem.contains("<scalar>") ? "; a text with double quotes in it goes in single quotes" : "";
        return "this is not YAML: " + context + problem + hint;
    }
}
