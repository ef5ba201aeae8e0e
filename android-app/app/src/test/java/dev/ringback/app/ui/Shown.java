package dev.ringback.app.ui;

import java.util.ArrayList;
import java.util.List;

/** Keeps every state that a presenter rendered. */
public final class Shown<S> implements Presenter.View<S> {
    private final List<S> states = new ArrayList<>();

    @Override
    public void render(S state) {
        states.add(state);
    }

    public S last() {
        return states.get(states.size() - 1);
    }

    public List<S> all() {
        return states;
    }
}
