package tocsin.yaml;

/** A mistake in a YAML file: {@code file:line: what is wrong and what to write}. */
public final class BadYaml extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadYaml(String place, String what) {
        super(place + ": " + what);
    }
}
