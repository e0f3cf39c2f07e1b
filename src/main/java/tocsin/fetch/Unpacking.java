package tocsin.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks feeds that are stored as gzip files, which servers hand out without a word about it. */
final class Unpacking {
    private static final int MOST = 20_000_000;

    private Unpacking() {}

    /** The body itself unless it is gzip (RFC 1952); of a damaged or endless one, what could be unpacked. */
    static byte[] unpacked(byte[] body) {
        boolean gzip = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
        if (!gzip) {
            return body;
        }
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream(Math.min(MOST, body.length * 4));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] part = new byte[8_192];
            for (int read = in.read(part); read >= 0 && unpacked.size() < MOST; read = in.read(part)) {
                unpacked.write(part, 0, read);
            }
        } catch (IOException damaged) {
            return unpacked.toByteArray();
        }
        return unpacked.toByteArray();
    }
}
