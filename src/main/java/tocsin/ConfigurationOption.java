package tocsin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;
import tocsin.settings.BadSettings;
import tocsin.settings.Loaded;
import tocsin.settings.Settings;
import tocsin.settings.SettingsFile;

/** The option {@code --config}, the same for all commands that need a configuration. */
final class ConfigurationOption {
    private static final Logger log = LoggerFactory.getLogger(ConfigurationOption.class);
    private static final String USUAL = "tocsin.yml";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "The configuration; by default TOCSIN_CONFIG, else tocsin.yml in this folder.")
    private Optional<Path> file = Optional.empty();

    /** Reads the settings and sets the log up as they say; warnings go to the log. */
    Settings load() throws Misuse {
        Map<String, String> environment = System.getenv();
        try {
            Loaded loaded = SettingsFile.read(find(environment), environment);
            LogSetup.apply(loaded.settings().log());
            loaded.warnings().forEach(warning -> log.warn("{}", warning));
            return loaded.settings();
        } catch (BadSettings e) {
            throw Misuse.of(e);
        }
    }

    private Path find(Map<String, String> environment) throws Misuse {
        Path path = file.or(() ->
                        Optional.ofNullable(environment.get("TOCSIN_CONFIG")).map(Path::of))
                .orElse(Path.of(USUAL));
        if (path.toString().isEmpty()) {
            throw new Misuse("--config needs the name of a file; the commented example is config/tocsin.yml");
        }
        if (file.isEmpty() && !Files.exists(path)) {
            throw new Misuse("Tocsin has no configuration: there is no file " + path + ".\n"
                    + "Copy the commented example (cp config/tocsin.yml tocsin.yml), edit its feeds, and set"
                    + " TELEGRAM_BOT_TOKEN or SLACK_BOT_TOKEN with SLACK_APP_TOKEN.\n"
                    + "Then start it with ./tocsin run, or see it at work without any account with ./tocsin demo.");
        }
        return path;
    }
}
