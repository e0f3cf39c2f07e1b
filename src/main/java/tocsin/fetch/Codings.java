package tocsin.fetch;

import java.io.IOException;
import java.util.zip.Inflater;
import okhttp3.CompressionInterceptor;
import okhttp3.CompressionInterceptor.DecompressionAlgorithm;
import okhttp3.Gzip;
import okhttp3.Interceptor;
import okio.Buffer;
import okio.BufferedSource;
import okio.InflaterSource;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** The ways to pack a body that we ask for and unpack (RFC 9110 section 8.4.1): gzip, Brotli and deflate. */
final class Codings {
    private Codings() {}

    /** Says in each request what may be sent, and unpacks the answer while it is read. */
    static Interceptor interceptor() {
        return new CompressionInterceptor(
                Gzip.INSTANCE, new Coding("br", Codings::brotli), new Coding("deflate", Codings::deflated));
    }

    /** Opens a packed body. */
    private interface Opening {
        Source open(BufferedSource packed) throws IOException;
    }

    private record Coding(String name, Opening opening) implements DecompressionAlgorithm {
        @Override
        public String getEncoding() {
            return name;
        }

        @Override
        public Source decompress(BufferedSource packed) {
            return new Unpacked(packed, opening);
        }
    }

    private static Source brotli(BufferedSource packed) throws IOException {
        return Okio.source(new BrotliInputStream(packed.inputStream()));
    }

    /** Deflate is zlib (RFC 1950) by the standard and bare (RFC 1951) by the habit of some servers. */
    private static Source deflated(BufferedSource packed) throws IOException {
        boolean zlib = false;
        if (packed.request(2)) {
            int first = packed.getBuffer().getByte(0) & 0xFF;
            int second = packed.getBuffer().getByte(1) & 0xFF;
            zlib = (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
        }
        return new InflaterSource(packed, new Inflater(!zlib));
    }

    /** Opens the body when somebody reads it, since that reads from the network. */
    private static final class Unpacked implements Source {
        private final BufferedSource packed;
        private final Opening opening;
        private @Nullable Source open;

        Unpacked(BufferedSource packed, Opening opening) {
            this.packed = packed;
            this.opening = opening;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            try {
                Source source = open;
                if (source == null) {
                    source = opening.open(packed);
                    open = source;
                }
                return source.read(sink, byteCount);
            } catch (RuntimeException damaged) {
                throw new IOException("it is packed in a damaged way", damaged);
            }
        }

        @Override
        public Timeout timeout() {
            return packed.timeout();
        }

        @Override
        public void close() throws IOException {
            if (open != null) {
                open.close();
            }
            packed.close();
        }
    }
}
