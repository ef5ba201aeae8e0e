/** The simulated Twilio: its REST API, its webhooks, and the callers and texters behind them. */
@NullMarked
package dev.ringback.simulator.twilio;

import org.jspecify.annotations.NullMarked;
