package tocsin.chat.slack;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tocsin.alert.Message;
import tocsin.chart.Chart;
import tocsin.chat.slack.Answer.Trouble;

/**
 * Brings pictures to Slack as files that no channel sees until a message shows them, so the message with its mark stays one post.
 * Rejected: sharing the file in the channel, which makes a message of its own that carries no mark and cannot be found again.
 *
 * @see <a href="https://docs.slack.dev/messaging/working-with-files#upload">Uploading files</a>
 */
final class Uploads {
    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    private static final MediaType PNG = MediaType.get("image/png");
    private static final String NAME = "timeline.png";

    private final MethodsClient bot;
    private final OkHttpClient http;

    Uploads(Slack slack, MethodsClient bot) {
        this.bot = bot;
        this.http = slack.getHttpClient().getOkHttpClient();
    }

    /** Brings the chart of a message there; the answer is the file's id. */
    Answer<String> upload(Chart chart) {
        byte[] png = chart.png();
        Answer<FilesGetUploadURLExternalResponse> place = Answer.to(() -> bot.filesGetUploadURLExternal(
                r -> r.filename(NAME).length(png.length).altTxt(alt(chart))));
        return switch (place) {
            case Answer.No<FilesGetUploadURLExternalResponse> no -> new Answer.No<>(no.trouble());
            case Answer.Yes<FilesGetUploadURLExternalResponse> yes ->
                put(yes.value().getUploadUrl(), png)
                        .<Answer<String>>map(Answer.No::new)
                        .orElseGet(() -> complete(yes.value().getFileId()));
        };
    }

    /** The file's id, or empty when the words go alone. */
    Optional<String> uploaded(Message message) {
        return message.chart().flatMap(chart -> switch (Patience.withWhatDoesNoHarmTwice(() -> upload(chart))) {
            case Answer.Yes<String> yes -> Optional.of(yes.value());
            case Answer.No<String> no -> {
                leftOut(no.trouble());
                yield Optional.empty();
            }
        });
    }

    static void leftOut(Trouble trouble) {
        log.warn("A chart is left out: {}", Verdict.why(trouble, ""));
    }

    static String alt(Chart chart) {
        return Legible.cut(chart.alt(), 1_000);
    }

    /** What went wrong; empty when the bytes are there. */
    private Optional<Trouble> put(String address, byte[] png) {
        Request request = new Request.Builder()
                .url(address)
                .post(RequestBody.create(png, PNG))
                .build();
        try (Response response = http.newCall(request).execute()) {
            return response.isSuccessful() ? Optional.empty() : Optional.of(new Trouble.Status(response.code()));
        } catch (IOException e) {
            String why = e.getClass().getSimpleName();
            return Optional.of(OnePost.NeverSent.isIn(e) ? new Trouble.Unsent(why) : new Trouble.Unanswered(why));
        }
    }

    private Answer<String> complete(String file) {
        FileDetails details = FileDetails.builder().id(file).title(NAME).build();
        return Answer.to(() -> bot.filesCompleteUploadExternal(r -> r.files(List.of(details))))
                .map(done -> file);
    }
}
