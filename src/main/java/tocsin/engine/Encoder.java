package tocsin.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Writes conditions as {@link Code}. Brackets that say nothing, doubles and the order of parts make no difference. */
final class Encoder {
    /** Thrown when a condition asks for a term or a test that is not known, so that no rule can have it. */
    private static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown() {
            super("a term without a number", null, false, false);
        }
    }

    private final ToIntFunction<Term> terms;
    private final ToIntFunction<Condition.Test> tests;

    /** An encoder that asks for numbers; a negative one means that there is none. */
    Encoder(ToIntFunction<Term> terms, ToIntFunction<Condition.Test> tests) {
        this.terms = terms;
        this.tests = tests;
    }

    /** The condition as code; empty when it asks for something that has no number. */
    Optional<int[]> encode(Condition condition) {
        try {
            return Optional.of(code(condition));
        } catch (Unknown e) {
            return Optional.empty();
        }
    }

    private int[] code(Condition condition) {
        return switch (condition) {
            case Condition.Present present -> one(Code.head(Code.PRESENT, present.titleOnly(), number(present.term())));
            case Condition.Sequence sequence -> sequence(numbers(sequence.terms()), sequence.titleOnly());
            case Condition.Near near -> near(numbers(near.terms()), near.others(), near.titleOnly());
            case Condition.Test test -> one(Code.head(Code.TEST, false, known(tests.applyAsInt(test))));
            case Condition.Not not -> behind(Code.head(Code.NOT, false, 0), code(not.part()));
            case Condition.All all -> together(Code.ALL, all.parts());
            case Condition.Any any -> together(Code.ANY, any.parts());
        };
    }

    private static int[] one(int head) {
        return new int[] {head};
    }

    private static int[] behind(int head, int[] rest) {
        int[] code = new int[1 + rest.length];
        code[0] = head;
        System.arraycopy(rest, 0, code, 1, rest.length);
        return code;
    }

    private static int[] sequence(int[] numbers, boolean titleOnly) {
        return numbers.length == 1
                ? one(Code.head(Code.PRESENT, titleOnly, numbers[0]))
                : behind(Code.head(Code.SEQUENCE, titleOnly, 1 + numbers.length), numbers);
    }

    private static int[] near(int[] numbers, int others, boolean titleOnly) {
        Arrays.sort(numbers);
        return behind(Code.head(Code.NEAR, titleOnly, 2 + numbers.length), behind(others, numbers));
    }

    private int[] together(int operation, List<Condition> parts) {
        List<int[]> codes = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            addParts(code(part), operation, codes);
        }
        codes.sort(Arrays::compare);
        int kept = 0;
        int length = 1;
        for (int i = 0; i < codes.size(); i++) {
            if (kept == 0 || !Arrays.equals(codes.get(kept - 1), codes.get(i))) {
                length += codes.get(i).length;
                codes.set(kept++, codes.get(i));
            }
        }
        return kept == 1
                ? codes.getFirst()
                : joined(Code.head(operation, false, length), codes.subList(0, kept), length);
    }

    /** Parts of the same operation are parts of this one. */
    private static void addParts(int[] code, int operation, List<int[]> to) {
        if (Code.operation(code[0]) != operation) {
            to.add(code);
            return;
        }
        for (int at = 1; at < code.length; at += Code.length(code, at)) {
            to.add(Arrays.copyOfRange(code, at, at + Code.length(code, at)));
        }
    }

    private static int[] joined(int head, List<int[]> codes, int length) {
        int[] joined = new int[length];
        joined[0] = head;
        int at = 1;
        for (int[] code : codes) {
            System.arraycopy(code, 0, joined, at, code.length);
            at += code.length;
        }
        return joined;
    }

    private int[] numbers(List<Term> all) {
        int[] numbers = new int[all.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(all.get(i));
        }
        return numbers;
    }

    private int number(Term term) {
        return known(terms.applyAsInt(term));
    }

    private static int known(int number) {
        if (number < 0) {
            throw new Unknown();
        }
        return number;
    }
}
