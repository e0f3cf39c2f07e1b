package tocsin.engine;

import java.util.Arrays;

/** Gives numbers to rules, those of rules that are gone first. For the one thread that writes. */
final class RuleNumbers {
    private int[] free = new int[16];
    private int freeCount;
    private int next;

    int take() {
        return freeCount > 0 ? free[--freeCount] : next++;
    }

    void giveBack(int number) {
        if (freeCount == free.length) {
            free = Arrays.copyOf(free, freeCount * 2);
        }
        free[freeCount++] = number;
    }
}
