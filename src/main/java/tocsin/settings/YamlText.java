package tocsin.settings;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** YAML 1.2 into nodes that know their lines. */
final class YamlText {
    private YamlText() {}

    /** The one document of a text, empty when it has none or is not YAML, which is then among the findings. */
    static Optional<Node> compose(String text, Place place, Findings findings) {
        try {
            return new Compose(LoadSettings.builder().build()).composeString(text);
        } catch (MarkedYamlEngineException broken) {
            Place line = broken.getProblemMark()
                    .map(mark -> place.at(mark.getLine() + 1))
                    .orElse(place);
            findings.error(line, reason(broken));
        } catch (YamlEngineException broken) {
            findings.error(place, "this is not YAML: " + broken.getMessage());
        }
        return Optional.empty();
    }

    private static String reason(MarkedYamlEngineException broken) {
        String problem = String.valueOf(broken.getProblem());
        if (problem.contains("TAB")) {
            return "there is a tab here: YAML is indented with spaces only";
        }
        String context = broken.getContext() == null ? "" : broken.getContext() + ", ";
        return "this is not YAML: " + context + problem;
    }
}
