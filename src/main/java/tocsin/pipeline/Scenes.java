package tocsin.pipeline;

import java.util.Optional;
import java.util.function.UnaryOperator;
import tocsin.alert.Picture;
import tocsin.alert.Scene;
import tocsin.domain.Alert;
import tocsin.domain.Digest;
import tocsin.domain.Dispatch;
import tocsin.domain.Dossier;
import tocsin.domain.FeedReport;
import tocsin.domain.IncidentId;
import tocsin.store.Memory;
import tocsin.store.Store;

/** Looks up what a bell is to say beside its headline, at the moment at which it is written. */
final class Scenes {
    private final Store store;
    private final UnaryOperator<String> nameOf;

    Scenes(Store store, UnaryOperator<String> nameOf) {
        this.store = store;
        this.nameOf = nameOf;
    }

    /** The scene of a dispatch; only bells have one. */
    Scene of(Dispatch dispatch) {
        return switch (dispatch) {
            case FeedReport report -> Scene.BARE;
            case Digest digest -> Scene.BARE;
            case Alert alert ->
                alert.kind() == Alert.Kind.BELL
                        ? store.look(memory -> memory.dossiers()
                                .of(alert.incident())
                                .map(dossier -> of(memory, dossier))
                                .orElse(Scene.BARE))
                        : Scene.BARE;
        };
    }

    private Scene of(Memory memory, Dossier dossier) {
        Optional<IncidentId> mergedInto =
                dossier.mergedInto().map(into -> memory.deeds().standing(into));
        return new Scene(Picture.of(dossier.told()), undecided(memory, dossier), mergedInto, nameOf);
    }

    /** The incident that this is possibly the same as, unless somebody has said that it is, or is not. */
    static Optional<IncidentId> undecided(Memory memory, Dossier dossier) {
        return dossier.perhaps()
                .filter(other -> dossier.mergedInto().isEmpty())
                .map(other -> memory.deeds().standing(other))
                .filter(other -> !other.equals(dossier.id()))
                .filter(other -> !memory.deeds().apartFrom(dossier.id()).contains(other));
    }
}
