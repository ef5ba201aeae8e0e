@NullMarked
package dev.ringback.app.session;

import org.jspecify.annotations.NullMarked;
