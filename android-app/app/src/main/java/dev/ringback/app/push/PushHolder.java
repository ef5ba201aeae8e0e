package dev.ringback.app.push;

/** Has the push part: the application. */
public interface PushHolder {
    Push push();
}
