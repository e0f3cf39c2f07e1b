package tocsin.pipeline;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tocsin.store.Memory;
import tocsin.store.Outbox;
import tocsin.store.Store;

/** A store whose outbox breaks on demand, in the middle of a transaction. */
final class BrittleStore implements Store {
    private final Store store;
    private final Map<String, Integer> breaks = new ConcurrentHashMap<>();

    BrittleStore(Store store) {
        this.store = store;
    }

    /** The next so many calls of this method of the outbox fail. */
    void breaks(String method, int times) {
        breaks.put(method, times);
    }

    @Override
    public <T> T change(Function<Memory, T> work) {
        return store.change(memory -> work.apply(brittle(Memory.class, memory)));
    }

    @Override
    public <T> T look(Function<Memory, T> work) {
        return store.look(work);
    }

    @Override
    public void close() {
        store.close();
    }

    private <T> T brittle(Class<T> type, T whole) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            int left = breaks.getOrDefault(method.getName(), 0);
            if (left > 0) {
                breaks.put(method.getName(), left - 1);
                throw new IllegalStateException("the disk is full");
            }
            try {
                Object answer = method.invoke(whole, given);
                return answer instanceof Outbox outbox ? brittle(Outbox.class, outbox) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
