package dev.ringback.app.ui;

import android.content.Intent;
import android.net.Uri;

/** Hands over to the phone's own apps, which need no permission of ours. */
public final class Dialing {

    private Dialing() {}

    /** The dialler with this number typed in. */
    public static Intent call(String number) {
        return new Intent(Intent.ACTION_DIAL, Uri.fromParts("tel", number, null));
    }

    /** The map at this address. */
    public static Intent navigate(String address) {
        return new Intent(Intent.ACTION_VIEW, Uri.parse("geo:0,0?q=" + Uri.encode(address)));
    }
}
