/** The simulated FCM. */
@NullMarked
package dev.ringback.simulator.fcm;

import org.jspecify.annotations.NullMarked;
