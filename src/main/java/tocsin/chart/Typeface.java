package tocsin.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The font that comes along, DejaVu Sans, which has Latin, Cyrillic, Greek, Arabic with Persian, and Hebrew letters. No font of the
 * system is used, so pictures are the same everywhere.
 */
final class Typeface {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String SYSTEM_FONTS = "sun.awt.fontconfig";

    static {
        withoutSystemFonts();
    }

    private static final Font PLAIN = load("DejaVuSans.ttf");
    private static final Font BOLD = load("DejaVuSans-Bold.ttf");

    private Typeface() {}

    static Font plain(float size) {
        return PLAIN.deriveFont(size);
    }

    static Font bold(float size) {
        return BOLD.deriveFont(size);
    }

    /** Whether a text can be drawn; scripts that the font lacks would be boxes. */
    static boolean has(String text) {
        return BOLD.canDisplayUpTo(text) < 0;
    }

    /**
     * Java's fonts on Linux ask fontconfig which fonts the system has, and fail, even for a font of our own, where there is no
     * fontconfig, as in a slim container. This property names a file instead of asking, and ours names no font.
     */
    private static void withoutSystemFonts() {
        System.setProperty("java.awt.headless", "true");
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        if (!linux || Optional.ofNullable(System.getProperty(SYSTEM_FONTS)).isPresent()) {
            return;
        }
        try {
            Path file = Files.createTempFile("tocsin-fonts", ".properties");
            file.toFile().deleteOnExit();
            Files.writeString(file, "version=1\nsequence.allfonts=default\n");
            System.setProperty(SYSTEM_FONTS, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of fonts cannot be written", e);
        }
    }

    private static Font load(String name) {
        try (InputStream file = Typeface.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is missing");
            }
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font " + name + " cannot be read", e);
        }
    }
}
