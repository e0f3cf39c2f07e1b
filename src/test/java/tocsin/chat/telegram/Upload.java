package tocsin.chat.telegram;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A body of several parts, as files are sent in, and the rules for photos. */
final class Upload {
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition: form-data; name=\"([^\"]+)\"");
    private static final int MOST_BYTES = 10_000_000;
    private static final int MOST_PIXELS = 10_000;
    private static final int MOST_RATIO = 20;

    private Upload() {}

    /** The parts by name: texts as they are, files with a char for each byte. */
    static Map<String, String> fields(byte[] body, String contentType) {
        String boundary = contentType.replaceFirst(".*boundary=", "").replace("\"", "");
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : new String(body, StandardCharsets.ISO_8859_1).split(Pattern.quote("--" + boundary), -1)) {
            int blank = part.indexOf("\r\n\r\n");
            Matcher name = NAME.matcher(part);
            if (blank >= 0 && name.find()) {
                String value = part.substring(blank + 4, part.length() - 2);
                boolean file = part.substring(0, blank).contains("filename=");
                fields.put(
                        name.group(1),
                        file ? value : new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    /** The size of a photo in pixels, when Telegram takes it. */
    static String size(String photo) throws BotApi.No {
        byte[] bytes = photo.getBytes(StandardCharsets.ISO_8859_1);
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes));
            if (image == null || bytes.length > MOST_BYTES) {
                throw new BotApi.No("IMAGE_PROCESS_FAILED");
            }
            int wide = image.getWidth();
            int high = image.getHeight();
            if (wide + high > MOST_PIXELS || Math.max(wide, high) > MOST_RATIO * Math.min(wide, high)) {
                throw new BotApi.No("PHOTO_INVALID_DIMENSIONS");
            }
            return wide + "x" + high;
        } catch (IOException e) {
            throw new BotApi.No("IMAGE_PROCESS_FAILED");
        }
    }
}
