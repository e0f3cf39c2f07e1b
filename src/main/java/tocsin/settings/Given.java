package tocsin.settings;

/**
 * A value as somebody wrote it.
 *
 * @param text with references to the environment replaced
 * @param literal whether all of it is written in the file itself
 */
record Given(Place place, String text, boolean literal) {}
