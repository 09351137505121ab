package dev.quarterdeck.yaml;

import java.util.ArrayList;
import java.util.List;

/** Tokens that were scanned and not taken yet; each has a number, counted from the first. */
final class TokenQueue {
    private final List<Token> tokens = new ArrayList<>();
    private int head;
    private int taken;

    boolean isEmpty() {
        return head == tokens.size();
    }

    Token first() {
        return tokens.get(head);
    }

    /** The number of the first. */
    int firstNumber() {
        return taken;
    }

    /** The number the next will have. */
    int nextNumber() {
        return taken + tokens.size() - head;
    }

    void add(Token token) {
        tokens.add(token);
    }

    /** Puts one before that which has the number now; last where that has been taken. */
    void insert(int number, Token token) {
        tokens.add(number < taken ? tokens.size() : head + number - taken, token);
    }

    void drop() {
        head++;
        taken++;
        if (head == tokens.size()) {
            tokens.clear();
            head = 0;
        }
    }
}
