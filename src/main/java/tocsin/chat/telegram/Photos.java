package tocsin.chat.telegram;

import java.io.ByteArrayInputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import tocsin.alert.Delivery;
import tocsin.alert.Message;
import tocsin.chart.Chart;

/**
 * Sends messages with pictures: the words stand below the chart, or, when they are too long for that, follow in a message of their
 * own. Where Telegram does not take the chart, as in a group that allows none, the words go alone.
 */
final class Photos {
    private static final Logger LOG = LoggerFactory.getLogger(Photos.class);
    private static final int MOST_REMEMBERED = 100;

    private final OkHttpTelegramClient telegram;
    private final Writings writings;

    /** Pictures that arrived and whose words did not, so that another attempt sends those alone. */
    private final Set<Shown> shown = Collections.newSetFromMap(Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shown, Boolean> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }));

    private record Shown(Place place, Chart chart) {}

    Photos(OkHttpTelegramClient telegram, Writings writings) {
        this.telegram = telegram;
        this.writings = writings;
    }

    /**
     * Sends a chart with the words of its message.
     *
     * @param words sends the words alone
     */
    Delivery send(Place place, Message message, Chart chart, Supplier<Delivery> words) {
        boolean below = Fitting.length(Piece.of(message)) <= Fitting.CAPTION;
        Shown mark = new Shown(place, chart);
        if (!shown.contains(mark)) {
            Delivery sent = below ? photo(place, message, chart) : photo(place.silently(), head(message), chart);
            switch (sent) {
                case Delivery.Delivered arrived -> {
                    if (below) {
                        return arrived;
                    }
                    shown.add(mark);
                }
                case Delivery.Refused refused -> LOG.warn("A chart is left out: {}", refused.why());
                case Delivery.Closed closed ->
                    LOG.warn("A chart is left out, in case only pictures are not allowed: {}", closed.why());
                case Delivery.RetryLater later -> {
                    return later;
                }
                case Delivery.Moved moved -> {
                    return moved;
                }
                case Delivery.Uncertain uncertain -> {
                    return uncertain;
                }
            }
        }
        Delivery end = words.get();
        if (!(end instanceof Delivery.RetryLater)) {
            shown.remove(mark);
        }
        return end;
    }

    /** What stands below a chart when the words follow. */
    private static Message head(Message message) {
        return new Message(List.of(message.blocks().getFirst()));
    }

    private Delivery photo(Place place, Message caption, Chart chart) {
        return writings.deliver(caption, Fitting.CAPTION, (text, parseMode, keyboard) -> {
            SendPhoto.SendPhotoBuilder<?, ?> call = SendPhoto.builder()
                    .chatId(place.chat())
                    .photo(new InputFile(new ByteArrayInputStream(chart.png()), "timeline.png"))
                    .caption(text)
                    .disableNotification(place.silent());
            parseMode.ifPresent(call::parseMode);
            keyboard.ifPresent(call::replyMarkup);
            place.topic().ifPresent(call::messageThreadId);
            place.reply().ifPresent(call::replyParameters);
            return Integer.toString(telegram.execute(call.build()).getMessageId());
        });
    }
}
