package tocsin.engine;

/**
 * A condition as integers, in one order for all conditions that mean the same: what stands first tells what follows.
 *
 * <pre>
 * PRESENT   term
 * SEQUENCE  length, term, term, …
 * NEAR      length, others, term, term, …
 * TEST      number
 * ALL, ANY  length, part, part, …
 * NOT       part
 * </pre>
 *
 * The operation and the title's flag stand above {@value #OPERAND_BITS} bits of the term or of the length in integers, itself counted.
 */
final class Code {
    static final int OPERAND_BITS = 25;

    static final int PRESENT = 0;
    static final int SEQUENCE = 1;
    static final int NEAR = 2;
    static final int TEST = 3;
    static final int ALL = 4;
    static final int ANY = 5;
    static final int NOT = 6;

    private static final int OPERAND = (1 << OPERAND_BITS) - 1;
    private static final int TITLE = 1 << OPERAND_BITS;
    private static final int OPERATION = OPERAND_BITS + 1;

    private Code() {}

    static int head(int operation, boolean titleOnly, int operand) {
        if (operand > OPERAND) {
            throw new IllegalStateException("there is no room for " + operand);
        }
        return (operation << OPERATION) | (titleOnly ? TITLE : 0) | operand;
    }

    static int operation(int head) {
        return head >>> OPERATION;
    }

    static boolean titleOnly(int head) {
        return (head & TITLE) != 0;
    }

    static int operand(int head) {
        return head & OPERAND;
    }

    /** How many integers the part takes that starts here. */
    static int length(int[] code, int at) {
        return switch (operation(code[at])) {
            case PRESENT, TEST -> 1;
            case NOT -> 1 + length(code, at + 1);
            default -> operand(code[at]);
        };
    }
}
