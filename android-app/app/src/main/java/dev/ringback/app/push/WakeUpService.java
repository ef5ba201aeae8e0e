package dev.ringback.app.push;

import com.google.firebase.messaging.FirebaseMessagingService;
import com.google.firebase.messaging.RemoteMessage;

/** Where Firebase hands over its messages, also when the app was dead: some seconds are given to do something about each. */
public final class WakeUpService extends FirebaseMessagingService {

    @Override
    public void onMessageReceived(RemoteMessage message) {
        push().received(message.getData());
    }

    // See FirebasePhone.
    @Override
    @SuppressWarnings("deprecation")
    public void onNewToken(String token) {
        push().registerSoon();
    }

    private Push push() {
        return ((PushHolder) getApplicationContext()).push();
    }
}
