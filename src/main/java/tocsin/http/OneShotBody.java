package tocsin.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** A body that OkHttp never sends twice on its own, and that knows whether it was begun to be sent. */
public final class OneShotBody extends RequestBody {
    private final RequestBody body;
    private volatile boolean begun;

    /** The same body, for one request. */
    public OneShotBody(RequestBody body) {
        this.body = body;
    }

    /** Whether any of it may have reached the server. */
    public boolean isBegun() {
        return begun;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        begun = true;
        body.writeTo(sink);
    }
}
