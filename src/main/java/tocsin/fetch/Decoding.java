package tocsin.fetch;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns bytes into text. The bytes themselves are believed first (byte order mark, patterns of zeros, sound UTF-8), then the
 * Content-Type, then the XML declaration: servers and generators name the wrong encoding often, and UTF-8 is hardly ever an
 * accident.
 */
final class Decoding {
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']\\s*([^\"'\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final int DECLARATION_WITHIN = 1_024;

    /** So many sound sequences for each broken one make a damaged UTF-8 document rather than one in another encoding. */
    private static final int SOUND_TO_BROKEN = 8;

    /** The names of encodings mean what browsers take them for (WHATWG Encoding): supersets of what they say. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("big5", "big5-hkscs"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("utf8", "utf-8"),
            Map.entry("x-mac-cyrillic", "x-maccyrillic"));

    private Decoding() {}

    /** The text of a body, without byte order mark; what cannot be decoded becomes U+FFFD. */
    static String text(byte[] body, Optional<String> contentType) {
        Charset charset = byPattern(body).orElseGet(() -> eightBit(body, contentType));
        String text = new String(body, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Optional<Charset> byPattern(byte[] body) {
        long first = 0;
        for (int i = 0; i < 4; i++) {
            first = first << 8 | (i < body.length ? body[i] & 0xFF : 0x20);
        }
        if (first == 0x0000FEFFL || first == 0x0000003CL) {
            return named("UTF-32BE");
        }
        if (first == 0xFFFE0000L || first == 0x3C000000L) {
            return named("UTF-32LE");
        }
        if (first >>> 16 == 0xFEFF || (first & 0xFFFFFF00L) == 0x003C0000L) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (first >>> 16 == 0xFFFE || (first & 0xFFFF00FFL) == 0x3C000000L) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (first == 0x4C6FA794L) {
            return named("IBM037");
        }
        return Optional.empty();
    }

    private static Charset eightBit(byte[] body, Optional<String> contentType) {
        Optional<Charset> header = contentType.flatMap(Decoding::named).filter(Decoding::isAsciiBased);
        Optional<Charset> declared = declared(body).flatMap(Decoding::named).filter(Decoding::isAsciiBased);
        Optional<Charset> claimed = header.filter(charset -> !isDefault(charset) || declared.isEmpty())
                .or(() -> declared)
                .or(() -> header);
        Utf8Evidence utf8 = Utf8Evidence.of(body);
        if (utf8.sound() == 0 && utf8.broken() == 0) {
            return claimed.orElse(StandardCharsets.UTF_8);
        }
        if (utf8.broken() == 0) {
            // A few Chinese characters in GB2312 can look like UTF-8 by accident; more than a few cannot.
            return claimed.filter(charset -> utf8.couldBeAccident() && !isDefault(charset))
                    .orElse(StandardCharsets.UTF_8);
        }
        if (utf8.sound() >= SOUND_TO_BROKEN * utf8.broken()) {
            return StandardCharsets.UTF_8;
        }
        return claimed.filter(charset -> !charset.equals(StandardCharsets.UTF_8))
                .or(() -> header.filter(charset -> !charset.equals(StandardCharsets.UTF_8)))
                .or(() -> declared.filter(charset -> !charset.equals(StandardCharsets.UTF_8)))
                .or(() -> named("windows-1252"))
                .orElse(StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> declared(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARED.matcher(start);
        return declaration.find() ? Optional.of(declaration.group(1)) : Optional.empty();
    }

    /** What servers and generators say when nobody has told them: weak evidence. */
    private static boolean isDefault(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.name().equals("windows-1252");
    }

    /** The declaration was read as ASCII, so one that names UTF-16 or EBCDIC is wrong. */
    private static boolean isAsciiBased(Charset charset) {
        return charset.canEncode()
                && Arrays.equals("<?xml".getBytes(charset), "<?xml".getBytes(StandardCharsets.US_ASCII));
    }

    private static Optional<Charset> named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT);
        try {
            String meant = MEANT.getOrDefault(plain, plain);
            return Charset.isSupported(meant) ? Optional.of(Charset.forName(meant)) : Optional.empty();
        } catch (IllegalCharsetNameException unknown) {
            return Optional.empty();
        }
    }
}
