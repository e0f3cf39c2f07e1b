package tocsin.fetch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Unpacks feeds that are stored as gzip files, which servers hand out without a word about it. */
final class Unpacking {
    private Unpacking() {}

    /** The body itself unless it is gzip (RFC 1952); of a damaged one what could be unpacked; of too large a one nothing. */
    static Optional<byte[]> unpacked(byte[] body, long most) {
        boolean gzip = body.length > 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
        if (!gzip) {
            return Optional.of(body);
        }
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] part = new byte[8_192];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                if (unpacked.size() + read > most) {
                    return Optional.empty();
                }
                unpacked.write(part, 0, read);
            }
        } catch (IOException damaged) {
            return Optional.of(unpacked.toByteArray());
        }
        return Optional.of(unpacked.toByteArray());
    }
}
