package tocsin.settings;

/**
 * A token or a password, which no log and no message shows.
 *
 * @param reveal the secret itself; never empty
 */
public record Secret(String reveal) {
    public Secret {
        if (reveal.isBlank()) {
            throw new IllegalArgumentException("must not be empty");
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
