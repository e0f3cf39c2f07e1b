package tocsin.pipeline;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tocsin.alert.Messenger;
import tocsin.domain.AlertId;

/**
 * An account, and what is on its way through it.
 *
 * @param inFlight the alerts that are being sent
 * @param rewriting the bells whose messages are being edited
 */
record Lane(Messenger messenger, Set<AlertId> inFlight, Set<AlertId> rewriting) {
    Lane(Messenger messenger) {
        this(messenger, ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
    }

    int onItsWay() {
        return inFlight.size() + rewriting.size();
    }
}
