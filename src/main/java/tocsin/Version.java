package tocsin;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version as the jar tells it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"tocsin " + current()};
    }

    static String current() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
