package tocsin.settings;

/**
 * Something about the settings that the operator should change.
 *
 * @param text what is wrong and what to write instead, with the setting's name and without any secret
 */
public record Problem(Place place, String text) {
    /** As compilers write it: {@code config/tocsin.yml:12: text}. */
    @Override
    public String toString() {
        return place + ": " + text;
    }
}
