@NullMarked
package dev.ringback.app.desk;

import org.jspecify.annotations.NullMarked;
