/** What the phone knows of the company's desk: the server's last word, kept on the phone, and refreshed when there is signal. */
@NullMarked
package dev.ringback.app.desk;

import org.jspecify.annotations.NullMarked;
