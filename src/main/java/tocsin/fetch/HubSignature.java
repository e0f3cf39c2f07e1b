package tocsin.fetch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The X-Hub-Signature header: {@code method=signature}, an HMAC of the body in hex (W3C WebSub section 7.1).
 *
 * @param algorithm as Java calls it
 * @param digest in hex
 */
public record HubSignature(String algorithm, String digest) {
    /** The algorithms of section 7.1.1. */
    private static final Map<String, String> ALGORITHMS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private static final Pattern FORM = Pattern.compile("\\s*(sha\\d{1,3})\\s*=\\s*((?:[0-9a-f]{2}){20,64})\\s*");

    /** Reads a header; empty when it has another form or names an algorithm that the specification does not. */
    public static Optional<HubSignature> of(String header) {
        Matcher form = FORM.matcher(header.toLowerCase(Locale.ROOT));
        return form.matches()
                ? Optional.ofNullable(ALGORITHMS.get(form.group(1)))
                        .map(algorithm -> new HubSignature(algorithm, form.group(2)))
                : Optional.empty();
    }

    /** Whether the body was signed with the secret; takes as long for a wrong signature as for a right one. */
    public boolean signs(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(digest));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + algorithm, impossible);
        }
    }
}
